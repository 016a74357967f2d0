package io.orderpulse.sandbox.acceptance;

import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Good events with somebody's name, phone and address in every place that can hold them. */
final class PlantedEvents {

  /**
   * An event and where it goes.
   *
   * @param topic of the system, without prefix
   * @param forwarded whether intake hands it on
   */
  record Planted(String topic, Event event, boolean forwarded) {}

  private static final int CARRIERS = 10;

  private PlantedEvents() {}

  /**
   * Events of so many people, the ways in turn. Some buy three times, pay once, and are heard of no
   * more, so that there are anomalies about them.
   */
  static List<Planted> of(int people, long time) {
    List<Planted> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      Person person = Person.of(i);
      all.add(one(i, time + i, person));
      if (i % CARRIERS == 0) {
        all.add(planted("channel", Samples.placed("O-ACC-" + i + "-2", time + i, person)));
        all.add(planted("channel", Samples.placed("O-ACC-" + i + "-3", time + i, person)));
        all.add(planted("channel", Samples.paid("O-ACC-" + i, time + i)));
      }
    }
    return all;
  }

  private static Planted one(int number, long time, Person person) {
    String order = "O-ACC-" + number;
    String text = person.sentence();
    return switch (number % CARRIERS) {
      case 0 -> planted("channel", Samples.placed(order, time, person));
      case 1 ->
          planted(
              "channel",
              "order.amended",
              order,
              time,
              Map.of("order_id", order, "ship_to", Samples.shipTo(person)));
      case 2 ->
          planted("erp", "erp.order.created", order, time, twin(order, Samples.shipTo(person)));
      case 3 ->
          planted(
              "erp",
              "erp.ticket.raised",
              "T-" + number,
              time,
              Map.of(
                  "ticket_id",
                  "T-" + number,
                  "labels",
                  List.of("人工干预"),
                  "intervention",
                  "order-entry",
                  "order_ids",
                  List.of(order),
                  "note",
                  text));
      case 4 ->
          planted(
              "logistics",
              "logistics.scanned",
              "SF-" + number,
              time,
              Map.of("waybill_no", "SF-" + number, "status", "in_transit", "note", text));
      case 5 ->
          planted(
              "logistics",
              "logistics.signed",
              "SF-" + number,
              time,
              Map.of("waybill_no", "SF-" + number, "signed_by", text));
      case 6 ->
          new Planted(
              "voice",
              Samples.event(
                  "review.posted",
                  "R-" + number,
                  time,
                  Map.of("review_id", "R-" + number, "order_id", order, "text", text)),
              false);
      case 7 ->
          new Planted(
              "voice",
              Samples.event(
                  "chat.said",
                  "V-" + number,
                  time,
                  Map.of("conversation_id", "V-" + number, "order_id", order, "text", text)),
              false);
      case 8 ->
          planted(
              "voice",
              "complaint.filed",
              "K-" + number,
              time,
              Map.of("complaint_id", "K-" + number, "order_id", order, "text", text));
      default -> unknown(order, time, person);
    };
  }

  private static Planted planted(
      String topic, String type, String subject, long time, Map<String, Object> data) {
    return planted(topic, Samples.event(type, subject, time, data));
  }

  private static Planted planted(String topic, Event event) {
    return new Planted(topic, event, true);
  }

  /** A type the contract does not know, by a sender who takes phones for identifiers. */
  private static Planted unknown(String order, long time, Person person) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("order_id", order);
    data.put("remark", person.sentence());
    data.put("contact", Map.of("name", person.name(), "phone", person.phone()));
    data.put("lines", List.of(person.address(), person.phone()));
    return new Planted(
        "message",
        Event.of(
            "call-" + person.phone(), "acceptance/test", "visit.noted", person.phone(), time, data),
        true);
  }

  private static Map<String, Object> twin(String order, Map<String, Object> shipTo) {
    return Map.of(
        "order_id",
        order,
        "entry",
        "manual",
        "operator",
        "staff-7",
        "lines",
        List.of(Samples.line()),
        "amount",
        new BigDecimal("199.00"),
        "ship_to",
        shipTo);
  }
}
