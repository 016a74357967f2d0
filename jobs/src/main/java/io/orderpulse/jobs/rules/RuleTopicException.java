package io.orderpulse.jobs.rules;

/** The topic of rules can't be read or written. The message is one line: place, cause and cure. */
public final class RuleTopicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RuleTopicException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What a failure says for itself, in one line. */
  static String words(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    String text = last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
    return text.lines().findFirst().orElse("").replaceAll("\\.$", "");
  }
}
