package io.orderpulse.udfs.vision.photo;

/** Walks the segments of a JPEG file to its picture and over it. */
final class JpegHeader {

  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int APP1 = 0xE1;

  private JpegHeader() {}

  static PhotoHeader read(Bytes in) throws PhotoException {
    int orientation = 1;
    int width = 0;
    int height = 0;
    int at = 2;
    while (true) {
      if (in.u8(at) != 0xFF) {
        throw new PhotoException(PhotoReason.BROKEN, "no JPEG segment at byte " + at);
      }
      int marker = in.u8(at + 1);
      if (marker == 0xFF) { // fill
        at++;
        continue;
      }
      if (standsAlone(marker)) {
        at += 2;
        continue;
      }
      int length = in.u16(at + 2);
      if (isFrame(marker)) {
        height = in.u16(at + 5);
        width = in.u16(at + 7);
      } else if (marker == APP1 && in.has(at + 4, "Exif\0\0")) {
        orientation = Exif.orientation(in, at + 10);
      } else if (marker == START_OF_SCAN) {
        requireEnd(in, at + 2 + length);
        return header(width, height, orientation);
      }
      if (length < 2 || marker == END) {
        throw new PhotoException(PhotoReason.BROKEN, "bad JPEG segment at byte " + at);
      }
      at += 2 + length;
    }
  }

  private static PhotoHeader header(int width, int height, int orientation) throws PhotoException {
    if (width == 0 || height == 0) {
      throw new PhotoException(PhotoReason.BROKEN, "a JPEG file without size");
    }
    return new PhotoHeader(PhotoType.JPEG, width, height, orientation);
  }

  /** SOF0 to SOF15 without the tables among them. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean standsAlone(int marker) {
    return marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
  }

  /** A cut-off picture decodes without complaint, grey where it is missing: so look for the end. */
  private static void requireEnd(Bytes in, int from) throws PhotoException {
    for (int at = from; at + 1 < in.length(); at++) {
      if (in.u8(at) == 0xFF && in.u8(at + 1) == END) {
        return;
      }
    }
    throw new PhotoException(PhotoReason.TRUNCATED, "the JPEG file has no end");
  }
}
