package io.orderpulse.jobs.buffer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * The whole table of what a service's answer means. Only a 2xx with {@code {"ok": …}} says anything
 * of the order; whatever else comes says something of the service, and must not cost an order.
 */
final class CheckPolicy {

  /** Reason of a refusal that names none. */
  static final String REFUSED = "refused";

  private static final int LONGEST_REASON = 64;
  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckPolicy() {}

  /**
   * @param status HTTP status
   * @param body of the answer, may be empty
   */
  static CheckAnswer classify(CheckKind kind, int status, byte[] body) {
    if (status < 200 || status > 299) {
      return CheckAnswer.unanswered("HTTP " + status);
    }
    try {
      JsonNode answer = JSON.readTree(body);
      JsonNode ok = answer.path("ok");
      if (!ok.isBoolean()) {
        return CheckAnswer.unanswered("no field ok that is true or false");
      }
      return ok.booleanValue() ? CheckAnswer.PASSED : CheckAnswer.refused(reason(kind, answer));
    } catch (IOException e) {
      return CheckAnswer.unanswered("no JSON");
    }
  }

  /** A code, not a text: what a service writes may be anything. */
  private static String reason(CheckKind kind, JsonNode answer) {
    String given = answer.path("reason_code").asText("");
    boolean code = given.matches("[a-z][a-z0-9_-]*") && given.length() <= LONGEST_REASON;
    return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + (code ? given : REFUSED);
  }
}
