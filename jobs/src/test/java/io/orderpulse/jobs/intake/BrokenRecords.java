package io.orderpulse.jobs.intake;

import io.orderpulse.events.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records with something wrong, of every kind there is, and the reason each must get. */
final class BrokenRecords {

  /**
   * @param value null for a record without value
   */
  record Broken(byte[] value, RejectReason reason) {}

  private static final String HEAD =
      "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"crm/main\",\"type\":\"%s\",\"time\":\"%s\"";
  private static final String TIME = "2026-02-14T02:00:00Z";

  private BrokenRecords() {}

  /** 33 of them. */
  static List<Broken> all() {
    List<Broken> all = new ArrayList<>();
    all.add(new Broken(null, RejectReason.BAD_JSON));
    all.add(new Broken(new byte[0], RejectReason.BAD_JSON));
    all.add(new Broken(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}, RejectReason.BAD_JSON));
    all.add(new Broken(new byte[] {(byte) 0xFF, (byte) 0xFE}, RejectReason.BAD_JSON));
    all.add(new Broken(large(), RejectReason.TOO_LARGE));
    for (String text :
        List.of(
            "{",
            "{\"a\":}",
            "{\"a\":1,\"a\":2}",
            "{} x",
            "not json",
            "{\"a\":".repeat(100),
            "{'a':1}")) {
      all.add(broken(text, RejectReason.BAD_JSON));
    }
    for (String text : List.of("[]", "[{}]", "1", "\"李四 13812345678\"", "null", "true")) {
      all.add(broken(text, RejectReason.NOT_AN_OBJECT));
    }
    all.add(broken("{}", RejectReason.MISSING_FIELD));
    all.add(broken("{\"specversion\":\"2.0\"}", RejectReason.UNSUPPORTED_VERSION));
    all.add(broken("{\"specversion\":\"1.0\",\"source\":\"s\"}", RejectReason.MISSING_FIELD));
    all.add(broken("{\"specversion\":\"1.0\",\"id\":\"\"}", RejectReason.MISSING_FIELD));
    all.add(broken("{\"specversion\":\"1.0\",\"id\":5}", RejectReason.WRONG_TYPE));
    all.add(broken("{\"specversion\":1.0}", RejectReason.WRONG_TYPE));
    all.add(
        broken(
            "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"s\",\"type\":\"t\"}",
            RejectReason.MISSING_FIELD));
    all.add(broken(HEAD.formatted("t", "yesterday") + "}", RejectReason.BAD_TIME));
    all.add(broken(HEAD.formatted("t", "2026-02-14T02:00:00") + "}", RejectReason.BAD_TIME));
    all.add(broken(HEAD.formatted("t", "2099-01-01T00:00:00Z") + "}", RejectReason.CLOCK_AHEAD));
    all.add(broken(HEAD.formatted("t", TIME) + ",\"data\":\"x\"}", RejectReason.WRONG_TYPE));
    all.add(data("crm.order.tagged", "\"tags\":[\"加急\"]", RejectReason.MISSING_FIELD));
    all.add(data("crm.order.tagged", "\"order_id\":7,\"tags\":[]", RejectReason.WRONG_TYPE));
    all.add(data("crm.order.tagged", "\"order_id\":\"O\",\"tags\":{}", RejectReason.WRONG_TYPE));
    all.add(
        data(
            "wms.stock.counted",
            "\"sku\":\"S\",\"warehouse\":\"W\",\"on_hand\":5,\"counted_at\":\"now\"",
            RejectReason.BAD_TIME));
    return all;
  }

  private static Broken data(String type, String data, RejectReason reason) {
    return broken(HEAD.formatted(type, TIME) + ",\"data\":{" + data + "}}", reason);
  }

  private static Broken broken(String text, RejectReason reason) {
    return new Broken(text.getBytes(StandardCharsets.UTF_8), reason);
  }

  private static byte[] large() {
    byte[] value = new byte[RecordCheck.MAX_BYTES + 1];
    Arrays.fill(value, (byte) '1');
    return value;
  }
}
