package io.orderpulse.dashboards.board;

import java.util.List;

/** What a panel shows. */
public sealed interface Chart {

  /**
   * One number, coloured when it misses its goal.
   *
   * @param measure the number
   * @param subtitle a few words below it, with the goal when there is one
   * @param goal null when there is none
   */
  record Tile(Measure measure, Words subtitle, Goal goal) implements Chart {}

  /**
   * Lines or bars.
   *
   * @param shape how they are drawn
   * @param x what runs along the axis
   * @param by one series for each of its values; null for one per measure
   * @param measures at least one; exactly one beside {@code by}
   * @param goal drawn as a line; null for none
   */
  record Series(Shape shape, Split x, Split.Terms by, List<Measure> measures, Double goal)
      implements Chart {

    /** How series are drawn. */
    public enum Shape {
      /** Points joined over time. */
      LINE("line"),
      /** Upright bars upon each other. */
      BARS("bar_stacked"),
      /** Lying bars, for names. */
      RANKING("bar_horizontal"),
      /** Lying bars, one bar of several measures. */
      STACKED_RANKING("bar_horizontal_stacked");

      private final String lens;

      Shape(String lens) {
        this.lens = lens;
      }

      /** Lens' name of it. */
      public String lens() {
        return lens;
      }
    }

    /** Checks that series can be told apart. */
    public Series {
      measures = List.copyOf(measures);
      if (measures.isEmpty() || by != null && measures.size() > 1) {
        throw new IllegalArgumentException("one measure beside a split, at least one without");
      }
    }
  }

  /**
   * Rows of values and numbers.
   *
   * @param rows what a row stands for, one column each
   * @param measures numbers of the row
   */
  record Table(List<Split.Terms> rows, List<Measure> measures) implements Chart {

    /** Copies both. */
    public Table {
      rows = List.copyOf(rows);
      measures = List.copyOf(measures);
    }
  }

  /**
   * Words, in Markdown.
   *
   * @param markdown links to other boards are {@code #/view/<id>}
   */
  record Note(Words markdown) implements Chart {}

  /**
   * The documents of a saved search.
   *
   * @param search which
   */
  record Found(SavedSearch search) implements Chart {}
}
