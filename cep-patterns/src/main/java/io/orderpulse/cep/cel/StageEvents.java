package io.orderpulse.cep.cel;

import io.orderpulse.events.Event;
import java.util.List;

/** The events that the earlier stages of a sequence matched. */
@FunctionalInterface
public interface StageEvents {

  /** No stage matched anything yet. */
  StageEvents NONE = stage -> List.of();

  /** Events of the stage in the order of their match; empty when it matched none, never null. */
  List<Event> of(String stage);
}
