package io.orderpulse.udfs.vision.photo;

/** The three kinds of WebP: lossy, lossless and extended. */
final class WebpHeader {

  private static final int FIRST = 12;
  private static final int DATA = FIRST + 8;

  private WebpHeader() {}

  static PhotoHeader read(Bytes in) throws PhotoException {
    if (in.little32(4) + 8 > in.length()) {
      throw new PhotoException(PhotoReason.TRUNCATED, "the WebP file is shorter than it says");
    }
    if (in.has(FIRST, "VP8 ")) {
      return header(in.little16(DATA + 6) & 0x3FFF, in.little16(DATA + 8) & 0x3FFF, 1);
    }
    if (in.has(FIRST, "VP8L")) {
      long bits = in.little32(DATA + 1);
      return header((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1, 1);
    }
    if (in.has(FIRST, "VP8X")) {
      return header(in.little24(DATA + 4) + 1, in.little24(DATA + 7) + 1, orientation(in));
    }
    throw new PhotoException(PhotoReason.BROKEN, "a WebP file without picture");
  }

  private static PhotoHeader header(int width, int height, int orientation) throws PhotoException {
    if (width == 0 || height == 0) {
      throw new PhotoException(PhotoReason.BROKEN, "a WebP file without size");
    }
    return new PhotoHeader(PhotoType.WEBP, width, height, orientation);
  }

  private static int orientation(Bytes in) {
    long at = FIRST;
    while (at + 8 < in.length()) {
      long length = in.little32((int) at + 4);
      if (in.has((int) at, "EXIF")) {
        int tiff = (int) at + 8;
        return Exif.orientation(in, in.has(tiff, "Exif\0\0") ? tiff + 6 : tiff);
      }
      at += 8 + length + (length & 1);
    }
    return 1;
  }
}
