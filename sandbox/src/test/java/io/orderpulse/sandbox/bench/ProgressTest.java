package io.orderpulse.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final StringWriter err = new StringWriter();

  @Test
  void wordsReplaceEachOtherAndGoAway() {
    try (Progress progress = new Progress(new PrintWriter(err), true)) {
      progress.accept("round 1");
      progress.accept("idle");
    }
    assertThat(err).hasToString("\rround 1\ridle   \r    \r");
  }

  @Test
  void nothingIsSaidWhereNobodyWatches() {
    try (Progress progress = new Progress(new PrintWriter(err), false)) {
      progress.accept("round 1");
    }
    assertThat(err.toString()).isEmpty();
  }
}
