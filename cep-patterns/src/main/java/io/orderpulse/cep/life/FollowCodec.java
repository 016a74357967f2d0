package io.orderpulse.cep.life;

import io.orderpulse.events.record.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Binary form of {@link FollowCell}. */
final class FollowCodec {

  static final int VERSION = 1;

  private FollowCodec() {}

  static void write(FollowCell cell, DataOutput out) throws IOException {
    out.writeBoolean(cell.raw);
    out.writeBoolean(cell.open);
    Bytes.time(cell.episode, out);
    Bytes.time(cell.openedAt, out);
    AnomalyCodec.optional(cell.body, out);
    HandlingCodec.write(cell.handling, out);
    Bytes.number(cell.level, out);
    Bytes.number(cell.flaps, out);
    out.writeBoolean(cell.acknowledged);
    Bytes.number(cell.steps, out);
    Bytes.text(cell.role, out);
    Bytes.time(cell.coolUntil, out);
    Bytes.time(cell.snoozedUntil, out);
    Bytes.time(cell.resolvedAt, out);
    Bytes.constant(cell.resolvedSeverity, out);
    Bytes.time(cell.forgetAt, out);
    Bytes.number(cell.joined.size(), out);
    for (LifeEvent join : cell.joined.values()) {
      LifeEventCodec.write(join, out);
    }
    Bytes.texts(cell.scopes, out);
    Bytes.text(cell.storm, out);
  }

  static FollowCell read(DataInput in) throws IOException {
    FollowCell cell = new FollowCell();
    cell.raw = in.readBoolean();
    cell.open = in.readBoolean();
    cell.episode = Bytes.time(in);
    cell.openedAt = Bytes.time(in);
    cell.body = AnomalyCodec.optional(in);
    cell.handling = HandlingCodec.read(in);
    cell.level = (int) Bytes.number(in);
    cell.flaps = (int) Bytes.number(in);
    cell.acknowledged = in.readBoolean();
    cell.steps = (int) Bytes.number(in);
    cell.role = Bytes.text(in);
    cell.coolUntil = Bytes.time(in);
    cell.snoozedUntil = Bytes.time(in);
    cell.resolvedAt = Bytes.time(in);
    cell.resolvedSeverity = Bytes.constant(Severity.values(), in);
    cell.forgetAt = Bytes.time(in);
    for (long left = Bytes.number(in); left > 0; left--) {
      LifeEvent join = LifeEventCodec.read(in);
      cell.joined.put(join.to() + "|" + join.key(), join);
    }
    cell.scopes = Bytes.texts(in);
    cell.storm = Bytes.text(in);
    return cell;
  }
}
