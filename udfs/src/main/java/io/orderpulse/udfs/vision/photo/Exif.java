package io.orderpulse.udfs.vision.photo;

/** The one thing of a photo's metadata that is read; places, names and times are not. */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int MOST_ENTRIES = 200;

  private Exif() {}

  /**
   * @param tiff where the TIFF header begins
   * @return 1 to 8; 1 when it says nothing or nonsense
   */
  static int orientation(Bytes in, int tiff) {
    boolean little = in.has(tiff, "II*\0");
    if (!little && !in.has(tiff, "MM\0*")) {
      return 1;
    }
    try {
      long offset = little ? in.little32(tiff + 4) : in.u32(tiff + 4);
      if (offset > in.length()) {
        return 1;
      }
      int directory = tiff + (int) offset;
      int entries = Math.min(MOST_ENTRIES, number(in, directory, little));
      for (int i = 0; i < entries; i++) {
        int entry = directory + 2 + 12 * i;
        if (number(in, entry, little) == ORIENTATION) {
          int value = number(in, entry + 8, little);
          return value >= 1 && value <= 8 ? value : 1;
        }
      }
      return 1;
    } catch (IndexOutOfBoundsException e) {
      return 1;
    }
  }

  private static int number(Bytes in, int at, boolean little) {
    return little ? in.little16(at) : in.u16(at);
  }
}
