package io.orderpulse.udfs.vision.photo;

import io.orderpulse.udfs.vision.VisionNatives;
import org.opencv.core.Core;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Decodes photos whose header is within limits. The longer side of what comes out is at most
 * {@value #LONGEST} pixels; JPEG files are made smaller while they are decoded, so that a photo of
 * 50 million pixels does not need them all in memory. Thread-safe.
 */
public final class PhotoDecoder {

  private static final int LONGEST = 2_400;

  private final PhotoLimits limits;

  /** Loads OpenCV. */
  public PhotoDecoder(PhotoLimits limits) {
    VisionNatives.load();
    this.limits = limits;
  }

  /**
   * @param bytes a whole file
   * @throws PhotoException when it is refused, or cannot be decoded
   */
  public Photo decode(byte[] bytes) throws PhotoException {
    if (bytes.length > limits.maxBytes()) {
      throw new PhotoException(
          PhotoReason.TOO_LARGE,
          "%d bytes; allowed are %d".formatted(bytes.length, limits.maxBytes()));
    }
    PhotoHeader header = PhotoHeader.read(bytes);
    limits.check(header);
    Mat pixels = decode(bytes, header);
    try {
      shrink(pixels);
      turn(pixels, header.orientation());
      return new Photo(pixels);
    } catch (CvException e) {
      pixels.release();
      throw broken(e);
    }
  }

  private static Mat decode(byte[] bytes, PhotoHeader header) throws PhotoException {
    MatOfByte file = new MatOfByte(bytes);
    try {
      Mat pixels = Imgcodecs.imdecode(file, flags(header));
      if (pixels.empty()) {
        throw new PhotoException(PhotoReason.BROKEN, "the picture can't be decoded");
      }
      return pixels;
    } catch (CvException e) {
      throw broken(e);
    } finally {
      file.release();
    }
  }

  private static PhotoException broken(CvException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new PhotoException(PhotoReason.BROKEN, "the picture can't be decoded: " + message);
  }

  private static int flags(PhotoHeader header) {
    int longest = Math.max(header.width(), header.height());
    int colour = Imgcodecs.IMREAD_COLOR;
    if (header.type() == PhotoType.JPEG) {
      if (longest >= 8 * LONGEST) {
        colour = Imgcodecs.IMREAD_REDUCED_COLOR_8;
      } else if (longest >= 4 * LONGEST) {
        colour = Imgcodecs.IMREAD_REDUCED_COLOR_4;
      } else if (longest >= 2 * LONGEST) {
        colour = Imgcodecs.IMREAD_REDUCED_COLOR_2;
      }
    }
    return colour | Imgcodecs.IMREAD_IGNORE_ORIENTATION;
  }

  private static void shrink(Mat pixels) {
    double factor = (double) LONGEST / Math.max(pixels.cols(), pixels.rows());
    if (factor < 1) {
      Size size =
          new Size(
              Math.max(1, Math.rint(pixels.cols() * factor)),
              Math.max(1, Math.rint(pixels.rows() * factor)));
      Imgproc.resize(pixels, pixels, size, 0, 0, Imgproc.INTER_AREA);
    }
  }

  /** OpenCV would turn JPEG files by itself, but no others. */
  private static void turn(Mat pixels, int orientation) {
    switch (orientation) {
      case 2 -> Core.flip(pixels, pixels, 1);
      case 3 -> Core.rotate(pixels, pixels, Core.ROTATE_180);
      case 4 -> Core.flip(pixels, pixels, 0);
      case 5 -> Core.transpose(pixels, pixels);
      case 6 -> Core.rotate(pixels, pixels, Core.ROTATE_90_CLOCKWISE);
      case 7 -> {
        Core.transpose(pixels, pixels);
        Core.rotate(pixels, pixels, Core.ROTATE_180);
      }
      case 8 -> Core.rotate(pixels, pixels, Core.ROTATE_90_COUNTERCLOCKWISE);
      default -> {}
    }
  }
}
