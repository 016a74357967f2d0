package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.About;
import io.orderpulse.cep.verdict.Handling.Calls;
import io.orderpulse.cep.verdict.Handling.ChainFrom;
import io.orderpulse.cep.verdict.Handling.Command;
import io.orderpulse.cep.verdict.Handling.Covers;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Binary form of how an anomaly is handled. Part of the forms of its users. */
final class HandlingCodec {

  private static final int COVERS = 1;
  private static final int IMPORTED = 2;
  private static final int RECIPIENT = 4;

  private HandlingCodec() {}

  static void write(Handling h, DataOutput out) throws IOException {
    Bytes.number(h.chain().size(), out);
    for (Rung rung : h.chain()) {
      Bytes.number(rung.level(), out);
      Bytes.text(rung.role(), out);
      Bytes.number(rung.after(), out);
    }
    Bytes.constant(h.chainFrom(), out);
    out.writeBoolean(h.calls() != null);
    if (h.calls() != null) {
      Bytes.number(h.calls().level(), out);
      Bytes.number(h.calls().gap(), out);
      Bytes.number(h.calls().quietFrom(), out);
      Bytes.number(h.calls().quietTo(), out);
      Bytes.text(h.calls().zone(), out);
    }
    Bytes.number(h.coolDown(), out);
    Bytes.texts(h.mutes(), out);
    Bytes.texts(h.mutesAfterFirst(), out);
    Bytes.text(h.stormBy(), out);
    Bytes.number(h.commands().size(), out);
    for (Command command : h.commands()) {
      Bytes.text(command.action(), out);
      Bytes.constant(command.severity(), out);
      Bytes.constant(command.reason(), out);
      Bytes.optional(command.expires(), out);
      out.writeBoolean(command.approval());
    }
    out.writeBoolean(h.decision());
    out.writeBoolean(h.shadow());
    Bytes.texts(h.awaits(), out);
    about(h.about(), out);
  }

  private static void about(About about, DataOutput out) throws IOException {
    Bytes.text(about.carrier(), out);
    Bytes.text(about.region(), out);
    Bytes.optional(about.due(), out);
    out.writeByte(
        (about.covers() == null ? 0 : COVERS)
            | (about.imported() == null ? 0 : IMPORTED)
            | (about.recipientMask() == null ? 0 : RECIPIENT));
    if (about.covers() != null) {
      Bytes.text(about.covers().carrier(), out);
      Bytes.text(about.covers().region(), out);
    }
    if (about.imported() != null) {
      Bytes.time(about.imported(), out);
    }
    if (about.recipientMask() != null) {
      Bytes.text(about.recipientMask(), out);
    }
  }

  static Handling read(DataInput in) throws IOException {
    return new Handling(
        chain(in),
        Bytes.constant(ChainFrom.values(), in),
        in.readBoolean() ? calls(in) : null,
        Bytes.number(in),
        Bytes.texts(in),
        Bytes.texts(in),
        Bytes.text(in),
        commands(in),
        in.readBoolean(),
        in.readBoolean(),
        Bytes.texts(in),
        about(in));
  }

  private static About about(DataInput in) throws IOException {
    String carrier = Bytes.text(in);
    String region = Bytes.text(in);
    Long due = Bytes.optional(in);
    int more = in.readUnsignedByte();
    return new About(
        carrier,
        region,
        due,
        (more & COVERS) == 0 ? null : new Covers(Bytes.text(in), Bytes.text(in)),
        (more & IMPORTED) == 0 ? null : (Long) Bytes.time(in),
        (more & RECIPIENT) == 0 ? null : Bytes.text(in));
  }

  private static List<Rung> chain(DataInput in) throws IOException {
    List<Rung> chain = new ArrayList<>();
    for (long left = Bytes.number(in); left > 0; left--) {
      chain.add(new Rung((int) Bytes.number(in), Bytes.text(in), Bytes.number(in)));
    }
    return chain;
  }

  private static Calls calls(DataInput in) throws IOException {
    return new Calls(
        (int) Bytes.number(in),
        Bytes.number(in),
        (int) Bytes.number(in),
        (int) Bytes.number(in),
        Bytes.text(in));
  }

  private static List<Command> commands(DataInput in) throws IOException {
    List<Command> commands = new ArrayList<>();
    for (long left = Bytes.number(in); left > 0; left--) {
      commands.add(
          new Command(
              Bytes.text(in),
              Bytes.constant(Severity.values(), in),
              Bytes.constant(Resolution.values(), in),
              Bytes.optional(in),
              in.readBoolean()));
    }
    return commands;
  }
}
