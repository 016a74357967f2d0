package io.orderpulse.cep.pattern;

import io.orderpulse.cep.judge.Table;

/**
 * A table whose matches the pattern plan finds.
 *
 * @param <C> cell
 */
public interface PatternTable<C> extends Table<C> {

  /**
   * Hands in a match; it is judged when its place comes. All matches up to a time must have been
   * handed in before the cell is judged up to it.
   */
  void matched(C cell, PatternMatch match);
}
