package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.data;
import static io.orderpulse.jobs.health.testing.Events.event;
import static io.orderpulse.jobs.health.testing.Events.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderFoldTest {

  private static final String ID = "O1";

  private static OrderContext fold(List<Event> events) {
    OrderState state = new OrderState();
    events.forEach(e -> OrderFold.apply(state, e, e.time()));
    return Contexts.of(ID, state);
  }

  private static Event line(String type, String line) {
    return event(type + line, type, at("PT2H"), "order_id", ID, "line_id", line);
  }

  private static Event parcel(String type, String waybill, Object... more) {
    Map<String, Object> fields = data(more);
    fields.putAll(data("order_id", ID, "waybill_no", waybill));
    return event(type + waybill, type, at("PT3H"), new Object[0]).withData(fields);
  }

  @Test
  void aRankIsReachedWhenAllLinesHaveReachedIt() {
    List<Event> events = new ArrayList<>();
    events.add(
        event("p", "order.placed", at("PT0S"), placed(ID, "a", "prepaid", List.of("L1", "L2"))));
    events.add(line("wms.pick.completed", "L1"));
    assertThat(fold(events).rank()).isEqualTo(Ranks.PLACED.number());
    events.add(line("wms.pick.completed", "L2"));
    assertThat(fold(events).rank()).isEqualTo(Ranks.PICKED.number());
  }

  @Test
  void aLineThatWentFurtherDoesNotHoldTheOthersBack() {
    List<Event> events = new ArrayList<>();
    events.add(
        event("p", "order.placed", at("PT0S"), placed(ID, "a", "prepaid", List.of("L1", "L2"))));
    events.add(parcel("wms.order.shipped", "W1", "line_ids", List.of("L1")));
    events.add(line("wms.pick.completed", "L2"));
    assertThat(fold(events).rank()).isEqualTo(Ranks.PICKED.number());
    events.add(parcel("wms.order.shipped", "W2", "line_ids", List.of("L2")));
    assertThat(fold(events).rank()).isEqualTo(Ranks.SHIPPED.number());
  }

  @Test
  void aParcelOnItsWayDoesNotTakeAlongTheLinesThatHaveNone() {
    List<Event> events = new ArrayList<>();
    events.add(
        event("p", "order.placed", at("PT0S"), placed(ID, "a", "prepaid", List.of("L1", "L2"))));
    events.add(line("wms.pick.completed", "L2"));
    events.add(parcel("wms.label.printed", "W1", "line_ids", List.of("L1")));
    events.add(parcel("wms.order.shipped", "W1", "line_ids", List.of("L1")));
    events.add(parcel("logistics.scanned", "W1", "status", "signed"));
    assertThat(fold(events).stage()).isEqualTo("picked");
    assertThat(fold(events).terminal()).isFalse();
    events.add(parcel("wms.order.shipped", "W2", "line_ids", List.of("L2")));
    assertThat(fold(events).stage()).isEqualTo("shipped");
    events.add(parcel("logistics.scanned", "W2", "status", "signed"));
    assertThat(fold(events).stage()).isEqualTo("signed");
  }

  @Test
  void anOrderOfTwoParcelsIsSignedWithTheSecond() {
    List<Event> events = new ArrayList<>();
    events.add(event("p", "order.placed", at("PT0S"), placed(ID, "a")));
    events.add(parcel("wms.label.printed", "W1"));
    events.add(parcel("wms.label.printed", "W2"));
    events.add(parcel("wms.order.shipped", "W1"));
    events.add(parcel("logistics.scanned", "W1", "status", "signed"));
    assertThat(fold(events).terminal()).isFalse();
    assertThat(fold(events).stage()).isEqualTo("shipped");
    events.add(parcel("logistics.scanned", "W2", "status", "signed"));
    assertThat(fold(events).terminal()).isTrue();
    assertThat(fold(events).stage()).isEqualTo("signed");
  }

  @Test
  void aShortPickIsNotPicked() {
    List<Event> events = new ArrayList<>();
    events.add(event("p", "order.placed", at("PT0S"), placed(ID, "a")));
    events.add(event("s", "wms.pick.completed", at("PT1H"), "order_id", ID, "outcome", "short"));
    assertThat(fold(events).rank()).isEqualTo(Ranks.PLACED.number());
  }

  @Test
  void aPartialCancellationOrRefundIsNotTerminal() {
    List<Event> events = new ArrayList<>();
    events.add(event("p", "order.placed", at("PT0S"), placed(ID, "a")));
    events.add(event("c", "order.cancelled", at("PT1H"), "order_id", ID, "full", false));
    events.add(refund("r1", "60.25"));
    assertThat(fold(events).terminal()).isFalse();
    events.add(refund("r2", "40.25"));
    assertThat(fold(events).stage()).isEqualTo("refunded");
    assertThat(fold(events).cancelled()).isTrue();
  }

  private static Event refund(String id, String amount) {
    return event(
        id, "finance.refund.issued", at("PT4H"), "order_id", ID, "amount", new BigDecimal(amount));
  }

  @Test
  void anUnknownCurrencyIsUnknownAndNeverZero() {
    Event dollars =
        event(
            "p",
            "order.placed",
            at("PT0S"),
            "order_id",
            ID,
            "amount",
            new BigDecimal("9"),
            "currency",
            "USD");
    assertThat(fold(List.of(dollars)).amountCny()).isNull();
  }

  @Test
  void bulkHistoryOlderThanADayIsNotWatched() {
    Event old = batch(event("p", "order.placed", at("PT0S"), placed(ID, "a")));
    assertThat(watched(old, at("PT23H59M59.999S"))).isTrue();
    assertThat(watched(old, at("PT24H"))).isFalse();
    assertThat(watched(old, Long.MAX_VALUE)).as("the input has ended").isTrue();
    assertThat(watched(old, Long.MIN_VALUE)).as("no clock yet").isTrue();
  }

  private static boolean watched(Event event, long now) {
    OrderState state = new OrderState();
    OrderFold.apply(state, event, now);
    return state.watched;
  }

  private static Event batch(Event e) {
    return new Event(
        e.id(), e.source(), e.type(), e.subject(), e.time(), e.data(), null, false, true);
  }

  @Test
  void tagsGoByTheNewestWordOnEach() {
    List<Event> events = new ArrayList<>();
    events.add(tags("u", "crm.order.untagged", "PT3H", "加急"));
    events.add(tags("t", "crm.order.tagged", "PT1H", "加急", "样品"));
    assertThat(fold(events).tags()).containsExactly("样品");
    events.add(tags("t2", "crm.order.tagged", "PT4H", "加急"));
    assertThat(fold(events).tags()).containsExactly("加急", "样品");
  }

  private static Event tags(String id, String type, String time, String... tags) {
    return event(id, type, at(time), "order_id", ID, "tags", List.of((Object[]) tags));
  }

  @Test
  void milestonesSayWhenEachWasFirstReached() {
    List<Event> events = new ArrayList<>();
    events.add(accepted());
    events.add(event("p", "order.placed", at("PT0S"), placed(ID, "a")));
    events.add(event("d", "order.degraded", at("PT2S"), "order_id", ID));
    events.add(event("c", "order.confirmed", at("PT2H"), "order_id", ID, "lane", "normal"));
    events.add(event("c2", "order.confirmed", at("PT3H"), "order_id", ID));
    events.add(event("r", "order.released", at("PT4H"), "order_id", ID));
    events.add(event("i", "finance.invoice.posted", at("PT5H"), "order_id", ID));
    events.add(event("x", "order.cancelled", at("PT6H"), "order_id", ID));
    OrderContext order = fold(events);
    assertThat(order.milestones())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "placed", at("PT0S"),
                "accepted", at("PT1S"),
                "degraded", at("PT2S"),
                "confirmed", at("PT2H"),
                "released", at("PT4H"),
                "invoiced", at("PT5H"),
                "cancelled", at("PT6H")));
    assertThat(order.lane()).isEqualTo("normal");
    assertThat(order.reached("paid")).isNull();
  }

  private static Event accepted() {
    Map<String, Object> fields = data(placed(ID, "a"));
    fields.put("lane", "vip");
    return event("a", "order.accepted", at("PT1S")).withData(fields);
  }

  @Test
  void whatSystemsSayOfTheMoneyIsKeptApart() {
    List<Event> events = new ArrayList<>();
    events.add(event("p", "order.placed", at("PT0S"), placed(ID, "a")));
    events.add(money("y1", "order.paid", "60.25"));
    events.add(money("y2", "order.paid", "40.25"));
    events.add(money("e", "erp.order.created", "100.50", "entry", "manual"));
    events.add(money("f", "finance.payment.posted", "99"));
    events.add(refund("r", "1.5"));
    OrderContext order = fold(events);
    assertThat(order.amountCny()).isEqualByComparingTo("100.50");
    assertThat(order.paidCny()).isEqualByComparingTo("100.50");
    assertThat(order.erpCny()).isEqualByComparingTo("100.50");
    assertThat(order.postedCny()).isEqualByComparingTo("99");
    assertThat(order.refundedCny()).isEqualByComparingTo("1.5");
    assertThat(order.manualEntry()).isTrue();
    events.add(event("c", "order.amended", at("PT9H"), "order_id", ID, "currency", "USD"));
    assertThat(fold(events).paidCny()).as("a currency without a rate").isNull();
  }

  private static Event money(String id, String type, String amount, Object... more) {
    Map<String, Object> fields = data(more);
    fields.putAll(data("order_id", ID, "amount", new BigDecimal(amount)));
    return event(id, type, at("PT1H")).withData(fields);
  }

  @Test
  void theLastCreditDecisionCounts() {
    List<Event> events = new ArrayList<>();
    events.add(
        event("c2", "finance.credit.decided", at("PT2H"), "order_id", ID, "outcome", "exception"));
    Object[] refused = {"order_id", ID, "outcome", "refused", "overdue_days", 12L};
    events.add(event("c1", "finance.credit.decided", at("PT1H"), refused));
    assertThat(fold(events).creditOutcome()).isEqualTo("exception");
    assertThat(fold(events).overdueDays()).isNull();
    assertThat(fold(events.subList(1, 2)).overdueDays()).isEqualTo(12);
  }

  @Test
  void promisesAndThePlatformsMergeGroupAreKnown() {
    Map<String, Object> fields = data(placed(ID, "a"));
    fields.put("promise_deliver_by", Rfc3339.format(at("PT72H")));
    fields.put("cross_border", true);
    assertThat(fold(List.of(event("p", "order.placed", at("PT0S")).withData(fields))))
        .returns(at("PT72H"), OrderContext::deliverBy)
        .returns(true, OrderContext::crossBorder)
        .returns(null, OrderContext::mergeGroup);
    fields.put(
        "ship_to",
        Map.<String, Object>of(
            "address_key", Map.<String, Object>of("kind", "platform-group", "key", "g1")));
    assertThat(fold(List.of(event("p", "order.placed", at("PT0S")).withData(fields))).mergeGroup())
        .isEqualTo("g1");
  }

  @Test
  void whatIsKnownOfAnotherCustomerDoesNotCount() {
    OrderState state = new OrderState();
    OrderFold.apply(state, event("p", "order.placed", at("PT0S"), placed(ID, "a")), at("PT0S"));
    OrderFold.customer(state, customer("C2", "VIP", "PT1H"));
    assertThat(Contexts.of(ID, state).tier()).isEmpty();
    OrderFold.customer(state, customer("C1", "A", "PT2H"));
    OrderFold.customer(state, customer("C1", "B", "PT1H"));
    assertThat(Contexts.of(ID, state).tier()).isEqualTo("A");
    assertThat(Contexts.of(ID, state).creditGrade()).isEqualTo("A+");
  }

  private static Event customer(String id, String tier, String time) {
    Object[] fields = {"customer_id", id, "tier", tier, "credit_grade", tier + "+"};
    return event("t" + tier, "crm.customer.updated", at(time), fields);
  }

  @Property(seed = "1", tries = 500)
  void anyOrderOfArrivalFoldsToTheSameState(@ForAll("shuffled") List<Event> events) {
    OrderState expected = new OrderState();
    history().forEach(e -> OrderFold.apply(expected, e, e.time()));
    OrderState state = new OrderState();
    events.forEach(e -> OrderFold.apply(state, e, e.time()));
    assertThat(state).usingRecursiveComparison().isEqualTo(expected);
    assertThat(Contexts.of(ID, state)).isEqualTo(Contexts.of(ID, expected));
    assertThat(Steps.reached(state)).isEqualTo(Steps.reached(expected));
  }

  @Provide
  Arbitrary<List<Event>> shuffled() {
    return Arbitraries.shuffle(history());
  }

  /** A busy life with ties, corrections and two parcels. */
  private static List<Event> history() {
    List<Event> events = new ArrayList<>();
    events.add(
        event("p", "order.placed", at("PT0S"), placed(ID, "a", "prepaid", List.of("L1", "L2"))));
    events.add(amended("a1", "PT10M", "150", "b", "PT30H"));
    events.add(amended("a2", "PT10M", "160", "c", "PT20H"));
    events.add(event("y", "order.paid", at("PT5M"), "order_id", ID));
    events.add(event("y2", "order.paid", at("PT6M"), "order_id", ID));
    events.add(event("f", "order.filtered", at("PT20M"), "order_id", ID));
    events.add(event("u", "order.unfiltered", at("PT21M"), "order_id", ID));
    events.add(line("wms.pick.completed", "L1"));
    events.add(line("wms.pick.completed", "L2"));
    events.add(parcel("wms.label.printed", "W2", "warehouse", "SHQP"));
    events.add(parcel("wms.label.printed", "W1", "warehouse", "SZBA"));
    events.add(parcel("logistics.scanned", "W1", "status", "collected", "place", "武汉"));
    events.add(parcel("logistics.scanned", "W2", "status", "collected", "place", "广州"));
    events.add(refund("r1", "60"));
    events.add(refund("r2", "100"));
    events.add(accepted());
    events.add(tags("t1", "crm.order.tagged", "PT1H", "加急", "样品"));
    events.add(tags("t2", "crm.order.untagged", "PT1H", "样品"));
    events.add(money("e1", "erp.order.created", "150", "entry", "manual"));
    events.add(money("e2", "erp.order.corrected", "160", "entry", "auto"));
    events.add(money("f1", "finance.payment.posted", "60"));
    events.add(money("f2", "finance.payment.posted", "90"));
    return events;
  }

  private static Event amended(String id, String time, String amount, String place, String ship) {
    return event(
        id,
        "order.amended",
        at(time),
        "order_id",
        ID,
        "amount",
        new BigDecimal(amount),
        "separate_parcels",
        id.equals("a1"),
        "promise_ship_by",
        Rfc3339.format(at(ship)),
        "ship_to",
        Map.<String, Object>of(
            "address_key", Map.<String, Object>of("kind", "place", "key", "dev:" + place)));
  }
}
