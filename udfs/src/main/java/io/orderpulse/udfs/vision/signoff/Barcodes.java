package io.orderpulse.udfs.vision.signoff;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.orderpulse.udfs.vision.Mats;
import io.orderpulse.udfs.vision.ocr.Crop;
import io.orderpulse.udfs.vision.ocr.Quad;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Reads the barcode of a waybill: a second witness, with a checksum of its own. */
final class Barcodes {

  private static final int MOST_WIDTH = 1_600;
  private static final Map<DecodeHintType, Object> HINTS = new EnumMap<>(DecodeHintType.class);

  static {
    HINTS.put(
        DecodeHintType.POSSIBLE_FORMATS,
        List.of(BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.QR_CODE));
  }

  private Barcodes() {}

  /** What a barcode around a printed number says, above it or below. */
  static Optional<String> around(Mat pixels, Quad number) {
    return near(pixels, number.part(-0.45, 1.45, -4, 0.1))
        .or(() -> near(pixels, number.part(-0.45, 1.45, 0.9, 5)));
  }

  /** What a barcode anywhere says. */
  static Optional<String> anywhere(Mat pixels) {
    return decode(pixels);
  }

  private static Optional<String> near(Mat pixels, Quad place) {
    double scale = Math.min(1, MOST_WIDTH / place.width());
    int width = (int) Math.max(1, place.width() * scale);
    int height = (int) Math.max(1, Math.min(MOST_WIDTH, place.height() * scale));
    try (Mats mats = new Mats()) {
      return decode(mats.keep(Crop.of(pixels, place, width, height)));
    }
  }

  private static Optional<String> decode(Mat picture) {
    try (Mats mats = new Mats()) {
      Mat grey = mats.mat();
      Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
      int width = grey.cols();
      int height = grey.rows();
      byte[] values = new byte[width * height];
      grey.get(0, 0, values);
      PlanarYUVLuminanceSource source =
          new PlanarYUVLuminanceSource(values, width, height, 0, 0, width, height, false);
      String text =
          new MultiFormatReader()
              .decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS)
              .getText();
      return Optional.ofNullable(text);
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
