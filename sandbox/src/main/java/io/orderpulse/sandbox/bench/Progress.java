package io.orderpulse.sandbox.bench;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** One line on a terminal that says what is going on; silent elsewhere. */
public final class Progress implements Consumer<String>, AutoCloseable {

  private final PrintWriter err;
  private final boolean terminal;
  private int width;

  public Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** On the terminal of a command, if it has one. */
  public static Progress of(PrintWriter err) {
    return new Progress(err, System.console() != null);
  }

  @Override
  public void accept(String words) {
    if (terminal) {
      err.print("\r" + words + " ".repeat(Math.max(0, width - words.length())));
      err.flush();
      width = words.length();
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    accept("");
    if (terminal) {
      err.print("\r");
      err.flush();
    }
  }
}
