package io.orderpulse.jobs.buffer;

import io.orderpulse.events.record.EnvelopeTime;
import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.events.record.Time;
import java.util.List;
import java.util.Map;

/**
 * A command of the buffer: an {@link io.orderpulse.events.record.ActionCommand} that names the
 * buffer as its source.
 */
public record BufferCommand(
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
    return BufferEvents.SOURCE;
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
    return orderIds.get(0);
  }
}
