package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaybillsTest {

  private final WaybillState state = new WaybillState();
  private int ids;

  private Event scan(String time, String status, String place, String note) {
    return event(
        "s" + ids++,
        "logistics.scanned",
        at(time),
        "waybill_no",
        "W1",
        "status",
        status,
        "place",
        place,
        "note_key",
        note);
  }

  private boolean isNew(String time, String status, String place, String note) {
    return Waybills.scan(state, scan(time, status, place, note));
  }

  @Test
  void aScanIsNewWhenStatusPlaceOrTextDiffer() {
    assertThat(isNew("PT1H", "in_transit", "武汉", "k1:a")).isTrue();
    assertThat(isNew("PT2H", "in_transit", "武汉", "k1:a")).as("repeat").isFalse();
    assertThat(isNew("PT3H", "in_transit", "武汉", "k1:b")).as("text").isTrue();
    assertThat(isNew("PT4H", "in_transit", "广州", "k1:b")).as("place").isTrue();
    assertThat(isNew("PT5H", "exception", "广州", "k1:b")).as("status").isTrue();
    assertThat(isNew("PT6H", "in_transit", "武汉", "k1:a")).as("back again").isTrue();
  }

  @Test
  void aLateScanIsComparedWithTheOneBeforeItsOwnTime() {
    isNew("PT1H", "collected", "武汉", null);
    isNew("PT9H", "in_transit", "广州", null);
    assertThat(isNew("PT5H", "collected", "武汉", null)).isFalse();
    assertThat(isNew("PT6H", "in_transit", "广州", null)).isTrue();
  }

  @Test
  void onlyScansAreScans() {
    Event signed = event("x", "logistics.signed", at("PT1H"), "waybill_no", "W1");
    assertThat(Waybills.scan(state, signed)).isFalse();
    assertThat(state.carrierEvents).containsExactly(signed);
  }

  @Test
  void theOldestCarrierEventsGiveWay() {
    for (int i = 0; i < Waybills.KEEP + 5; i++) {
      isNew("PT" + (i + 1) + "H", "in_transit", "place" + i, null);
    }
    assertThat(state.carrierEvents).hasSize(Waybills.KEEP);
    assertThat(state.carrierEvents.get(0).text("place")).isEqualTo("place5");
  }

  @Test
  void anOrderIsBoundOnce() {
    Event label =
        event(
            "l",
            "wms.label.printed",
            at("PT1H"),
            "waybill_no",
            "W1",
            "carrier",
            "SF",
            "order_ids",
            List.of("O2", "O1"));
    assertThat(Waybills.bind(state, label)).containsExactly("O2", "O1");
    assertThat(Waybills.bind(state, label)).isEmpty();
    assertThat(state.orderIds).containsExactly("O1", "O2");
    assertThat(state.carrier).isEqualTo("SF");
  }
}
