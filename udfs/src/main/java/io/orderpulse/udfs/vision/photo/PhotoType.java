package io.orderpulse.udfs.vision.photo;

/** The ways of writing pictures that are read. */
enum PhotoType {
  JPEG,
  PNG,
  WEBP;

  /** By the first bytes, never by a name. */
  static PhotoType of(Bytes in) throws PhotoException {
    if (in.has(0, "\u00FF\u00D8\u00FF")) {
      return JPEG;
    }
    if (in.has(0, "\u0089PNG\r\n\u001A\n")) {
      return PNG;
    }
    if (in.has(0, "RIFF") && in.has(8, "WEBP")) {
      return WEBP;
    }
    throw new PhotoException(PhotoReason.NOT_A_PHOTO, "neither JPEG nor PNG nor WebP");
  }
}
