package io.orderpulse.udfs.vision.photo;

/**
 * What a file says of itself before anything is decoded.
 *
 * @param type how it is written
 * @param width pixels, as stored
 * @param height pixels, as stored
 * @param orientation of EXIF, 1 to 8; 1 when there is none
 */
record PhotoHeader(PhotoType type, int width, int height, int orientation) {

  /**
   * Reads the header of a JPEG, PNG or WebP file and makes sure that its end is there.
   *
   * @throws PhotoException when it is none, or cut off
   */
  static PhotoHeader read(byte[] bytes) throws PhotoException {
    if (bytes.length == 0) {
      throw new PhotoException(PhotoReason.EMPTY, "no bytes");
    }
    Bytes in = new Bytes(bytes);
    try {
      PhotoType type = PhotoType.of(in);
      return switch (type) {
        case JPEG -> JpegHeader.read(in);
        case PNG -> PngHeader.read(in);
        case WEBP -> WebpHeader.read(in);
      };
    } catch (IndexOutOfBoundsException e) {
      throw new PhotoException(PhotoReason.TRUNCATED, "the file ends before its picture does");
    }
  }
}
