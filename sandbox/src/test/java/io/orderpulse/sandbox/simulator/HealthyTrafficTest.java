package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Healthy traffic is only worth something if it comes close to what the rules look for. */
class HealthyTrafficTest {

  private final List<Event> events =
      Runs.of(Runs.healthy(31).withOrdersPerDay(1_000), 5).emissions.stream()
          .filter(e -> !e.resend())
          .map(Emission::event)
          .toList();

  @Test
  void neverMoreThanTwoMergeableOrdersToOneAddressButOftenTwo() {
    Map<Object, Integer> mergeable = new HashMap<>();
    Map<Object, Integer> all = new HashMap<>();
    for (Event placed : of("order.placed")) {
      Map<?, ?> to = (Map<?, ?>) placed.data().get("ship_to");
      String place = to.get("city") + "" + to.get("district") + to.get("address");
      all.merge(place, 1, Integer::sum);
      mergeable.merge(place, placed.flag("separate_parcels") ? 0 : 1, Integer::sum);
    }
    assertThat(mergeable.values()).allMatch(n -> n <= 2);
    assertThat(mergeable.values()).filteredOn(n -> n == 2).hasSizeGreaterThan(50);
    assertThat(all.values()).filteredOn(n -> n == 3).hasSizeGreaterThan(5);
  }

  @Test
  void someScansRepeatTheOneBefore() {
    Map<String, String> before = new HashMap<>();
    long repeated = 0;
    for (Event scan : of("logistics.scanned")) {
      String says = scan.text("status") + scan.text("place") + scan.text("note");
      repeated += says.equals(before.put(scan.text("waybill_no"), says)) ? 1 : 0;
    }
    assertThat(repeated).isGreaterThan(100);
  }

  @Test
  void regionOfAScanIsThatOfItsPlace() {
    assertThat(of("logistics.scanned"))
        .filteredOn(e -> Warehouse.WHDX.hub.equals(e.text("place")))
        .isNotEmpty()
        .allMatch(e -> e.text("region").equals("420112"));
    assertThat(of("logistics.scanned"))
        .filteredOn(e -> "义乌分拨中心".equals(e.text("place")))
        .isNotEmpty()
        .allMatch(e -> e.text("region").equals("330782"));
  }

  @Test
  void someOrdersShipAfterADayBecauseTheyMay() {
    Map<String, Long> placed = new HashMap<>();
    of("order.placed").forEach(e -> placed.put(e.orderId(), e.time()));
    assertThat(of("wms.order.shipped"))
        .filteredOn(e -> e.time() > placed.get(e.orderId()) + Ms.DAY)
        .hasSizeGreaterThan(100);
    assertThat(of("order.amended")).isNotEmpty();
  }

  @Test
  void policiesAreReformattedAndAnnouncedAhead() {
    assertThat(of("policy.deployed"))
        .filteredOn(e -> String.valueOf(e.data().get("content")).contains("０"))
        .isNotEmpty();
    assertThat(of("policy.documented"))
        .filteredOn(e -> e.text("effective_from") != null)
        .isNotEmpty();
    assertThat(of("policy.documented"))
        .filteredOn(e -> e.text("content_sha256") != null)
        .isNotEmpty();
  }

  @Test
  void someOrdersAreOnCreditRefusedCancelledAndReturned() {
    List<String> seen = new ArrayList<>();
    of("finance.credit.decided").forEach(e -> seen.add(e.text("outcome")));
    of("order.cancelled").forEach(e -> seen.add(e.text("reason_code")));
    of("order.returned").forEach(e -> seen.add(e.type()));
    assertThat(seen)
        .contains("approved", "refused", "unpaid", "credit-refused", "customer", "order.returned");
  }

  private List<Event> of(String type) {
    return events.stream().filter(e -> e.type().equals(type)).toList();
  }
}
