package io.orderpulse.udfs.vision;

import java.util.ArrayDeque;
import java.util.Deque;
import org.opencv.core.Mat;

/** Frees what OpenCV holds outside of the heap: all pictures of one step, at its end. */
public final class Mats implements AutoCloseable {

  private final Deque<Mat> all = new ArrayDeque<>();

  /** A new picture of this scope. */
  public Mat mat() {
    return keep(new Mat());
  }

  /** Takes over a picture. */
  public <T extends Mat> T keep(T mat) {
    all.push(mat);
    return mat;
  }

  @Override
  public void close() {
    while (!all.isEmpty()) {
      all.pop().release();
    }
  }
}
