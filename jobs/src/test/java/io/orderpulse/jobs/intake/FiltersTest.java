package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiltersTest {

  @Test
  void findsWhatDoesNotCountAndLetsTheRestPass() throws Exception {
    MadeOrders made = new MadeOrders(20260214);
    assertThat(made.orders).isGreaterThan(500);
    Map<String, String> filtered = FilterRun.of(made.sent).filtered();
    long right =
        filtered.entrySet().stream()
            .filter(e -> e.getValue().equals(made.reasons.get(e.getKey())))
            .count();
    assertThat(right / (double) filtered.size()).as("precision").isGreaterThanOrEqualTo(0.99);
    assertThat(right / (double) made.reasons.size()).as("recall").isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void doesNotDependOnTheOrderOfArrival() throws Exception {
    MadeOrders made = new MadeOrders(7);
    List<MadeOrders.Sent> shuffled = new ArrayList<>(made.sent);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(ids(FilterRun.of(shuffled))).isEqualTo(ids(FilterRun.of(made.sent)));
  }

  @Test
  void forgetsEverythingInTheEnd() throws Exception {
    assertThat(FilterRun.of(new MadeOrders(1).sent).left).isZero();
  }

  @Test
  void saysWhatAnOrderIsADoubleOfAndAtItsOwnTime() throws Exception {
    MadeOrders made = new MadeOrders(5);
    List<Event> doubles =
        FilterRun.of(made.sent).facts.stream()
            .filter(f -> "duplicate".equals(f.text("reason")))
            .toList();
    assertThat(doubles).isNotEmpty();
    for (Event fact : doubles) {
      assertThat(fact.text("duplicate_of")).isNotNull().isLessThan(fact.orderId());
      assertThat(fact.source()).isEqualTo("/orderpulse/intake");
      assertThat(made.sent)
          .anyMatch(s -> s.time() == fact.time() && s.json().contains(fact.orderId()));
    }
  }

  @Test
  void takesAnOrderBackForGoodWhenAPersonSaysSo() throws Exception {
    List<MadeOrders.Sent> sent = new ArrayList<>();
    long t = MadeOrders.START;
    sent.add(raw("a", t, "sms.receipted", ",\"outcome\":\"invalid-number\""));
    sent.add(raw("b", t + 1, "order.unfilter.requested", ",\"by\":\"E07\""));
    sent.add(raw("c", t + 2, "sms.receipted", ",\"outcome\":\"invalid-number\""));
    assertThat(FilterRun.of(sent).facts)
        .extracting(Event::type)
        .containsExactly("order.filtered", "order.unfiltered");
    assertThat(FilterRun.of(sent).facts.get(1).data()).containsEntry("by", "E07");
  }

  private static MadeOrders.Sent raw(String id, long time, String type, String more) {
    return new MadeOrders.Sent(
        time,
        """
        {"specversion":"1.0","id":"%s","source":"s","type":"%s","time":"%s","data":{"order_id":"O1"%s}}"""
            .formatted(id, type, io.orderpulse.events.json.Rfc3339.format(time), more));
  }

  private static List<String> ids(FilterRun run) {
    return run.facts.stream().map(Event::id).toList();
  }
}
