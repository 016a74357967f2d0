package io.orderpulse.udfs.vision.photo;

/**
 * What is refused before decoding.
 *
 * @param maxBytes most bytes of a file
 * @param maxPixels most pixels that its header may claim
 * @param maxSide longest side that its header may claim, pixels
 */
public record PhotoLimits(long maxBytes, long maxPixels, int maxSide) {

  /** Photos of any telephone: 20 MiB, 50 million pixels, 16,000 pixels a side. */
  public static final PhotoLimits DEFAULT = new PhotoLimits(20L << 20, 50_000_000L, 16_000);

  /** The shorter side of the smallest picture that is looked at, pixels. */
  static final int LEAST_SIDE = 32;

  /** Checks that there is something left to read. */
  public PhotoLimits {
    if (maxBytes < 1 || maxSide < LEAST_SIDE || maxPixels < (long) LEAST_SIDE * LEAST_SIDE) {
      throw new IllegalArgumentException("limits that no photo can meet");
    }
  }

  void check(PhotoHeader header) throws PhotoException {
    long pixels = (long) header.width() * header.height();
    int longest = Math.max(header.width(), header.height());
    if (pixels > maxPixels || longest > maxSide) {
      throw new PhotoException(
          PhotoReason.TOO_MANY_PIXELS,
          "%d×%d pixels; allowed are %d in all and %d a side"
              .formatted(header.width(), header.height(), maxPixels, maxSide));
    }
    if (Math.min(header.width(), header.height()) < LEAST_SIDE) {
      throw new PhotoException(
          PhotoReason.TOO_SMALL,
          "%d×%d pixels; a side has %d or more"
              .formatted(header.width(), header.height(), LEAST_SIDE));
    }
  }
}
