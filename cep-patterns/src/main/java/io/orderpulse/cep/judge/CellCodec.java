package io.orderpulse.cep.judge;

import java.io.IOException;

/**
 * Binary form of the cells of a template. A cell is read long after it was written: {@code version}
 * is stored with each state, and a codec reads every version ever written.
 *
 * @param <C> cell
 */
public interface CellCodec<C> {

  /** Version that {@link #write} writes, from 1. */
  int version();

  void write(C cell, CellOutput out) throws IOException;

  /**
   * @throws IOException when the bytes are of a version that is newer than this program
   */
  C read(CellInput in, int version) throws IOException;

  /** A cell that shares nothing mutable with the original. */
  C copy(C cell);
}
