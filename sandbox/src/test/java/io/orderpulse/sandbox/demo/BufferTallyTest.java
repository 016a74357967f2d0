package io.orderpulse.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BufferTallyTest {

  private static final String BUFFER = "/orderpulse/buffer";

  private final BufferTally tally = new BufferTally();

  @Test
  void tellsWhatIsConfirmedAtOnceAndWhatLater() {
    accepted("F1");
    accepted("F2");
    said("order.confirmed", "F1");
    degraded("F2");
    assertThat(tally.settled()).isFalse();
    said("order.confirmed", "F2");
    assertThat(tally.settled()).isFalse(); // its stock is still frozen
    said("wms.stock.released", "F2");
    assertThat(tally.settled()).isTrue();
    assertThat(tally.line())
        .contains("accepted 2", "in time 1", "degraded 1", "frozen 1", "SMS 1", "later 1");
  }

  @Test
  void aDegradedOrderNeedsItsFreezeAndItsMessage() {
    accepted("F1");
    said("order.degraded", "F1");
    said("order.confirmed", "F1");
    assertThat(tally.settled()).isFalse();
    said("wms.stock.frozen", "F1");
    said("wms.stock.released", "F1");
    assertThat(tally.settled()).isFalse();
    tally.command("SEND_SMS|order/F1|F1#degraded");
    assertThat(tally.settled()).isTrue();
  }

  @Test
  void countsWhatIsSaidTwiceOnceAndOthersNotAtAll() {
    accepted("F1");
    degraded("F1");
    degraded("F1");
    tally.event(event("wms/qingpu", "wms.stock.frozen", "F9"));
    tally.event(event("channel/other", "order.confirmed", "F1"));
    assertThat(tally.line()).contains("degraded 1", "frozen 1", "SMS 1", "later 0");
    assertThat(tally.settled()).isFalse();
  }

  private void accepted(String order) {
    tally.event(event("channel/front", "order.accepted", order));
  }

  private void degraded(String order) {
    said("order.degraded", order);
    said("wms.stock.frozen", order);
    tally.command("SEND_SMS|order/" + order + "|" + order + "#degraded");
    tally.command("DEGRADE_PREOCCUPY|order/" + order + "|" + order + "#degraded");
  }

  private void said(String type, String order) {
    tally.event(event(BUFFER, type, order));
  }

  private static Event event(String source, String type, String order) {
    return Event.of(order + type, source, type, order, 0, Map.of("order_id", order));
  }
}
