package io.orderpulse.jobs.metric;

/** How anomalies of policy-drift name what they are about: {@code policy@system}. */
final class Drifts {

  private static final char AT = '@';

  private Drifts() {}

  static String policy(String subject) {
    int at = subject.lastIndexOf(AT);
    return at < 0 ? subject : subject.substring(0, at);
  }

  /** The system, or null when the policy is not split by systems. */
  static String system(String subject) {
    int at = subject.lastIndexOf(AT);
    return at < 0 ? null : subject.substring(at + 1);
  }
}
