package io.orderpulse.sandbox.acceptance;

import io.orderpulse.events.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three records on each raw topic that cannot be used, of every kind, with people in them. */
final class BrokenRecords {

  /**
   * One of them.
   *
   * @param topic without prefix
   * @param value the bytes, or null
   * @param reason why it has to be refused
   */
  record Broken(String topic, byte[] value, RejectReason reason) {}

  /** A type of each topic, and a field it needs. */
  private static final Map<String, String[]> NEEDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("channel", new String[] {"order.paid", "order_id"}),
              Map.entry("crm", new String[] {"crm.order.tagged", "order_id"}),
              Map.entry("erp", new String[] {"erp.ticket.raised", "ticket_id"}),
              Map.entry("wms", new String[] {"wms.stock.counted", "sku"}),
              Map.entry("finance", new String[] {"finance.credit.decided", "order_id"}),
              Map.entry("logistics", new String[] {"logistics.scanned", "waybill_no"}),
              Map.entry("voice", new String[] {"complaint.filed", "complaint_id"}),
              Map.entry("policy", new String[] {"policy.deployed", "policy_id"}),
              Map.entry("design", new String[] {"drawing.released", "order_id"}),
              Map.entry("trace", new String[] {"dependency.sampled", "dependency"}),
              Map.entry("message", new String[] {"sms.sent", "order_id"})));

  private static final String REST =
      "\"source\":\"acceptance/test\",\"type\":\"visit.noted\",\"data\":{\"remark\":\"%s\"}}";
  private static final String TIME = "\"time\":\"2026-02-10T08:00:00+08:00\",";
  private static final String HEAD = "{\"specversion\":\"1.0\",\"id\":\"broken\"," + TIME;
  private static final int TOO_LARGE = (1 << 20) + 1;

  private BrokenRecords() {}

  /**
   * @param firstPerson number of the first of 33 people
   */
  static List<Broken> of(int firstPerson) {
    List<Broken> all = new ArrayList<>();
    int kind = 0;
    int number = firstPerson;
    for (Map.Entry<String, String[]> needs : NEEDS.entrySet()) {
      String topic = needs.getKey();
      all.add(
          text(
              topic,
              data(needs.getValue()[0], Person.of(number++).sentence()),
              RejectReason.MISSING_FIELD));
      all.add(raw(topic, kind++, Person.of(number++)));
      all.add(raw(topic, kind++, Person.of(number++)));
    }
    return all;
  }

  private static String data(String type, String remark) {
    return HEAD
        + "\"source\":\"acceptance/test\",\"type\":\"%s\",\"data\":{\"remark\":\"%s\"}}"
            .formatted(type, remark);
  }

  private static Broken raw(String topic, int kind, Person person) {
    String rest = REST.formatted(person.sentence());
    return switch (kind % 22) {
      case 0 -> text(topic, HEAD + "\"data\":{\"remark\":\"" + person.sentence(), bad());
      case 1 -> text(topic, HEAD + "\"data\":{\"phone\":" + person.phone() + "x}}", bad());
      case 2 -> text(topic, twice(person.name()), bad());
      case 3 -> text(topic, twice(person.phone()), bad());
      case 4 -> text(topic, HEAD + rest + person.sentence(), bad());
      case 5 -> new Broken(topic, invalidUtf8(person), bad());
      case 6 -> new Broken(topic, null, bad());
      case 7 -> text(topic, "", bad());
      case 8 -> text(topic, person.phone(), RejectReason.NOT_AN_OBJECT);
      case 9 -> text(topic, "\"" + person.sentence() + "\"", RejectReason.NOT_AN_OBJECT);
      case 10 -> text(topic, "[\"" + person.name() + "\"]", RejectReason.NOT_AN_OBJECT);
      case 11 -> text(topic, HEAD.replace("\"id\":\"broken\",", "") + rest, missing());
      case 12 -> text(topic, HEAD.replace(TIME, "") + rest, missing());
      case 13 -> text(topic, HEAD + rest.replace("\"type\":\"visit.noted\",", ""), missing());
      case 14 -> text(topic, HEAD.replace("\"specversion\":\"1.0\",", "") + rest, missing());
      case 15 ->
          text(topic, HEAD.replace("\"1.0\"", "\"0.3\"") + rest, RejectReason.UNSUPPORTED_VERSION);
      case 16 ->
          text(
              topic,
              HEAD.replace("2026-02-10T08:00:00+08:00", person.phone()) + rest,
              RejectReason.BAD_TIME);
      case 17 -> text(topic, HEAD.replace("2026-", "2099-") + rest, RejectReason.CLOCK_AHEAD);
      case 18 ->
          text(topic, HEAD.replace("\"broken\"", person.phone()) + rest, RejectReason.WRONG_TYPE);
      case 19 ->
          text(
              topic,
              HEAD
                  + "\"source\":\"acceptance/test\",\"type\":\"order.paid\",\"data\":[\""
                  + person.name()
                  + "\"]}",
              RejectReason.WRONG_TYPE);
      case 20 ->
          text(
              topic,
              HEAD
                  + "\"source\":\"acceptance/test\",\"type\":\"order.paid\",\"data\":{\"order_id\":"
                  + person.phone()
                  + "}}",
              RejectReason.WRONG_TYPE);
      default -> text(topic, HEAD + rest + " ".repeat(TOO_LARGE), RejectReason.TOO_LARGE);
    };
  }

  private static RejectReason bad() {
    return RejectReason.BAD_JSON;
  }

  private static RejectReason missing() {
    return RejectReason.MISSING_FIELD;
  }

  /** A message of the parser may name the field. */
  private static String twice(String field) {
    return HEAD + "\"data\":{\"%1$s\":1,\"%1$s\":2}}".formatted(field);
  }

  private static byte[] invalidUtf8(Person person) {
    byte[] bytes = (HEAD + REST.formatted(person.sentence())).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 4] = (byte) 0xFF;
    return bytes;
  }

  private static Broken text(String topic, String text, RejectReason reason) {
    return new Broken(topic, text.getBytes(StandardCharsets.UTF_8), reason);
  }
}
