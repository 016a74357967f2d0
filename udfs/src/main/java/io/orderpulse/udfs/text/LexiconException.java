package io.orderpulse.udfs.text;

import java.util.List;
import java.util.stream.Collectors;

/** A lexicon that can't be used; says each reason with its line. */
public final class LexiconException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient List<Problem> problems;

  /**
   * One reason.
   *
   * @param line from 1; 0 when the file as a whole is meant
   * @param reason what is wrong and what would be right
   */
  public record Problem(int line, String reason) {

    @Override
    public String toString() {
      return line == 0 ? reason : "line " + line + ": " + reason;
    }
  }

  LexiconException(List<Problem> problems) {
    super(
        problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("; "))
            + (problems.size() > SHOWN ? "; and %d more".formatted(problems.size() - SHOWN) : ""));
    this.problems = List.copyOf(problems);
  }

  /** All reasons, in the order of lines. */
  public List<Problem> problems() {
    return problems;
  }
}
