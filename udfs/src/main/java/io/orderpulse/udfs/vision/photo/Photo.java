package io.orderpulse.udfs.vision.photo;

import org.opencv.core.Mat;

/**
 * A decoded photo, upright as far as its metadata says, without that metadata. Close it: its pixels
 * are outside of the heap.
 *
 * @param pixels blue, green, red; 8 bits each
 */
public record Photo(Mat pixels) implements AutoCloseable {

  @Override
  public void close() {
    pixels.release();
  }
}
