package io.orderpulse.events.record;

import java.util.List;
import java.util.Map;

/**
 * A command to another system, idempotent by its id. No phone or full name travels: receivers
 * resolve people by order id.
 *
 * @param actionId type | subject | cause id
 * @param action what to do, for example {@code MERGE_PACKAGES}
 * @param subject what to do it to
 * @param orderIds orders concerned
 * @param params details
 * @param cause id of the anomaly or rule that asks for it
 * @param expiresAt when it is too late, or null
 * @param requiresApproval true when a person must agree first
 * @param time when it was decided (envelope)
 */
public record ActionCommand(
    String actionId,
    String action,
    String subject,
    List<String> orderIds,
    Map<String, String> params,
    String cause,
    @Nullable @Time Long expiresAt,
    boolean requiresApproval,
    @EnvelopeTime long time)
    implements Outbound {

  @Override
  public String envelopeId() {
    return actionId;
  }

  @Override
  public String envelopeType() {
    return "io.orderpulse.action.requested.v1";
  }

  @Override
  public String envelopeSource() {
    return "/orderpulse/health";
  }

  @Override
  public String envelopeSubject() {
    return subject;
  }

  @Override
  public long envelopeTime() {
    return time;
  }

  @Override
  public String partitionKey() {
    return orderIds.isEmpty() ? subject : orderIds.get(0);
  }
}
