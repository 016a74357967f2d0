package io.orderpulse.udfs.vision.made;

/** How badly a receipt was photographed. */
enum Level {
  EASY(3, 0.02, 0.5, 80, 3),
  MID(10, 0.05, 1.1, 55, 7),
  HARD(15, 0.07, 1.3, 40, 8),
  EXTREME(18, 0.09, 1.8, 40, 13);

  /** Most degrees that it is slanted. */
  final double slant;

  /** How far its corners are off, as share of its size. */
  final double perspective;

  /** Most blur, pixels. */
  final double blur;

  /** Quality of the JPEG file. */
  final int quality;

  /** Noise of the sensor, of 255. */
  final double noise;

  Level(double slant, double perspective, double blur, int quality, double noise) {
    this.slant = slant;
    this.perspective = perspective;
    this.blur = blur;
    this.quality = quality;
    this.noise = noise;
  }
}
