package io.orderpulse.cep.cel;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an expression may read of an event: alone for its own, below a stage for earlier ones. */
final class EventFields {

  /** Fields of the envelope. A subject that the sender does not know is the empty text. */
  static final List<Member> ENVELOPE =
      List.of(
          field("type", Shape.TEXT, Event::type),
          field("source", Shape.TEXT, Event::source),
          field("subject", Shape.TEXT, e -> e.subject() == null ? "" : e.subject()),
          field("time", Shape.TIME, Event::time));

  private EventFields() {}

  /** An event of an earlier stage, with data of this shape. */
  static Shape stage(String name, Shape data) {
    List<Member> members = new ArrayList<>(ENVELOPE);
    members.add(field("data", data, Event::data));
    return Shape.struct("event-of-" + name, members);
  }

  private static Member field(String name, Shape shape, Function<Event, Object> accessor) {
    return Member.of(name, shape, accessor);
  }
}
