package io.orderpulse.udfs.vision.photo;

/** Walks the chunks of a PNG file. */
final class PngHeader {

  private static final int FIRST = 8;

  private PngHeader() {}

  static PhotoHeader read(Bytes in) throws PhotoException {
    if (!in.has(FIRST + 4, "IHDR")) {
      throw new PhotoException(PhotoReason.BROKEN, "a PNG file without header");
    }
    long width = in.u32(FIRST + 8);
    long height = in.u32(FIRST + 12);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new PhotoException(PhotoReason.BROKEN, "a PNG file without size");
    }
    requireEnd(in);
    return new PhotoHeader(PhotoType.PNG, (int) width, (int) height, 1);
  }

  private static void requireEnd(Bytes in) throws PhotoException {
    long at = FIRST;
    while (at + 12 <= in.length()) {
      if (in.has((int) at + 4, "IEND")) {
        return;
      }
      at += 12 + in.u32((int) at);
    }
    throw new PhotoException(PhotoReason.TRUNCATED, "the PNG file has no end");
  }
}
