package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Page;
import io.orderpulse.udfs.vision.ocr.PageReader;
import io.orderpulse.udfs.vision.photo.PerceptualHash;
import io.orderpulse.udfs.vision.photo.Photo;
import io.orderpulse.udfs.vision.photo.PhotoDecoder;
import io.orderpulse.udfs.vision.photo.PhotoException;
import io.orderpulse.udfs.vision.photo.PhotoLimits;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sign-off photos, some 0.5 s of CPU each and the thread's own. Thread-safe; one is enough
 * for a JVM. Close it: models and pictures are outside of the heap.
 */
public final class SignoffReader implements AutoCloseable {

  private final PhotoDecoder decoder;
  private final PageReader pages;
  private final WaybillReader waybills;

  /**
   * Loads natives and models.
   *
   * @throws IllegalStateException when this machine cannot; says what would help
   */
  public SignoffReader(PhotoLimits limits) {
    decoder = new PhotoDecoder(limits);
    pages = new PageReader();
    waybills = new WaybillReader(pages);
  }

  /**
   * @param bytes a JPEG, PNG or WebP file
   * @throws PhotoException when it is refused, or cannot be decoded
   */
  public SignoffReading read(byte[] bytes) throws PhotoException {
    return read(bytes, SignoffViewer.NOBODY);
  }

  /** As {@link #read(byte[])}; the viewer sees the page as it was read, and keeps nothing of it. */
  public SignoffReading read(byte[] bytes, SignoffViewer viewer) throws PhotoException {
    try (Photo photo = decoder.decode(bytes);
        Page page = pages.read(photo.pixels())) {
      Sheet sheet = new Sheet(page.lines());
      Optional<Waybill> waybill = waybills.read(sheet, page);
      Optional<SignoffReason> hindrance =
          Readability.hindrance(sheet, page, photo.pixels(), waybill.isPresent());
      boolean readable = hindrance.isEmpty();
      SignoffReading reading =
          new SignoffReading(
              hindrance,
              waybill.filter(found -> readable).map(Waybill::number),
              readable ? SignedTime.of(sheet) : Optional.empty(),
              readable ? Personal.recipient(sheet) : Optional.empty(),
              readable ? MarkFinder.of(sheet, page, pages) : Set.of(),
              Personal.masked(sheet),
              waybill.map(Waybill::confidence).orElse(confidence(page)),
              PerceptualHash.of(photo),
              page.turned());
      viewer.view(page, reading);
      return reading;
    }
  }

  private static double confidence(Page page) {
    return page.lines().stream().mapToDouble(line -> line.confidence()).average().orElse(0);
  }

  @Override
  public void close() {
    pages.close();
  }
}
