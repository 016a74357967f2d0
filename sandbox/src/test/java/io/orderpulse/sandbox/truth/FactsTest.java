package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

  private final Facts facts = new Facts();

  @Test
  void resendsCountOnceAndTheOrderOfArrivalDoesNotMatter() {
    Event late = Event.of("2", "channel/jd", "order.paid", null, 9, Map.of("order_id", "O1"));
    Event early = Event.of("1", "channel/jd", "order.paid", null, 5, Map.of("order_id", "O2"));
    List.of(late, early, late).forEach(facts);
    assertThat(facts.until(9)).containsExactly(early, late);
  }

  @Test
  void sameIdOfAnotherSourceIsAnotherEvent() {
    facts.accept(Event.of("1", "channel/jd", "order.paid", null, 5, Map.of()));
    facts.accept(Event.of("1", "channel/own-site", "order.paid", null, 5, Map.of()));
    assertThat(facts.until(5)).hasSize(2);
  }

  @Test
  void whatComesAfterTheEndIsNotKnown() {
    facts.accept(Event.of("1", "channel/jd", "order.paid", null, 5, Map.of()));
    assertThat(facts.until(4)).isEmpty();
  }
}
