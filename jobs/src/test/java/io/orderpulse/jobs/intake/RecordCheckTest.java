package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import io.orderpulse.events.RejectReason;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Rejected;
import io.orderpulse.udfs.privacy.HashSecret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCheckTest {

  private static final long NOW = Rfc3339.parse("2026-02-14T02:05:00Z");
  private static final IntakeSettings SETTINGS =
      IntakeSettings.live(
          HashSecret::development,
          new FixedClock(NOW),
          Map.of("po.price.changed", Set.of("actor_kind", "amount", "memo", "nested")));

  private final IntakeCounters counters = new IntakeCounters(new UnregisteredMetricsGroup());
  private final RecordCheck check = new RecordCheck(SETTINGS, counters);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"specversion\":\"1.0\" | BAD_JSON | ",
        "{} {} | BAD_JSON | ",
        "{\"id\":\"1\",\"id\":\"2\"} | BAD_JSON | ",
        "[1,2] | NOT_AN_OBJECT | ",
        "\"text\" | NOT_AN_OBJECT | ",
        "{\"specversion\":\"0.3\",\"id\":\"1\"} | UNSUPPORTED_VERSION | specversion",
        "{\"specversion\":\"1.0\",\"source\":\"s\",\"type\":\"t\",\"time\":\"2026-02-14T02:00:00Z\"} | MISSING_FIELD | id",
        "{\"specversion\":\"1.0\",\"id\":7,\"source\":\"s\",\"type\":\"t\"} | WRONG_TYPE | id",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"} | MISSING_FIELD | time",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"2026-02-14 02:00\"} | BAD_TIME | time",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"2099-01-01T00:00:00Z\"} | CLOCK_AHEAD | time",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"2026-02-14T02:00:00Z\",\"data\":[]} | WRONG_TYPE | data",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"crm.order.tagged\",\"time\":\"2026-02-14T02:00:00Z\",\"data\":{\"tags\":[]}} | MISSING_FIELD | data.order_id",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"crm.order.tagged\",\"time\":\"2026-02-14T02:00:00Z\",\"data\":{\"order_id\":\"O1\",\"tags\":\"加急\"}} | WRONG_TYPE | data.tags",
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"order.filtered\",\"time\":\"2026-02-14T02:00:00Z\",\"data\":{\"order_id\":\"O1\",\"reason\":\"test\"}} | WRONG_TYPE | type"
      })
  void refuses(String json, RejectReason reason, String field) {
    Rejected rejected = rejected(json.getBytes(StandardCharsets.UTF_8));
    assertThat(rejected.reason()).isEqualTo(reason);
    assertThat(rejected.field()).isEqualTo(field);
    assertThat(rejected.topic()).isEqualTo("orderpulse.in.crm");
    assertThat(rejected.partition()).isEqualTo(2);
    assertThat(rejected.offset()).isEqualTo(77);
    assertThat(rejected.time()).isEqualTo(NOW);
    assertThat(rejected.length()).isEqualTo(json.getBytes(StandardCharsets.UTF_8).length);
    assertThat(counters.value(IntakeMetric.REJECTED)).isOne();
  }

  @Test
  void refusesNothingAndTooMuch() {
    assertThat(rejected(null).reason()).isEqualTo(RejectReason.BAD_JSON);
    byte[] large = event("t", "").getBytes(StandardCharsets.UTF_8);
    byte[] padded = java.util.Arrays.copyOf(large, RecordCheck.MAX_BYTES + 1);
    java.util.Arrays.fill(padded, large.length, padded.length, (byte) ' ');
    assertThat(rejected(padded).reason()).isEqualTo(RejectReason.TOO_LARGE);
    byte[] fits = java.util.Arrays.copyOf(padded, RecordCheck.MAX_BYTES);
    assertThat(check.check(raw(fits)).event()).isNotNull();
  }

  @Test
  void allowsFiveMinutesAheadAndNotOneMillisecondMore() {
    assertThat(at("2026-02-14T02:10:00.000Z").event()).isNotNull();
    assertThat(at("2026-02-14T02:10:00.001Z").rejected().reason())
        .isEqualTo(RejectReason.CLOCK_AHEAD);
  }

  @Test
  void hashesAndMasksWhatIsPersonal() {
    String shipTo =
        "\"ship_to\":{\"recipient\":\"李四\",\"phone\":\"+86 138-1234-5678\",\"province\":\"上海市\","
            + "\"city\":\"上海市\",\"district\":\"青浦区\",\"address\":\"华新镇新府中路1536号3-2-502\",\"memo\":\"x\"}";
    Event event =
        accepted(
            event("erp.order.corrected", "\"order_id\":\"O1\",\"operator\":\"E07\"," + shipTo));
    assertThat(event.origin()).isEqualTo(new Origin("orderpulse.in.crm", 2, 77));
    Map<?, ?> clean = (Map<?, ?>) event.data().get("ship_to");
    assertThat(clean.keySet().stream().map(String::valueOf))
        .containsExactlyInAnyOrder(
            "recipient_mask", "phone_key", "province", "city", "district", "address_key");
    assertThat(clean.get("recipient_mask")).isEqualTo("李**");
    assertThat((String) clean.get("phone_key")).startsWith("dev:");
    assertThat(clean.get("address_key").toString()).matches("\\{kind=place, key=dev:.{22}}");
    assertThat(counters.value(IntakeMetric.DROPPED_FIELDS)).isOne();
  }

  @Test
  void onePhoneHasOneKeyHoweverItIsWritten() {
    assertThat(phoneKey("+86 138-1234-5678")).isEqualTo(phoneKey("１３８１２３４５６７８")).isNotNull();
    assertThat(phoneKey("138****5678")).isNull();
    assertThat(phoneKey("")).isNull();
  }

  @Test
  void forwardsComplaintsWithoutTheirTextAndReviewsNotAtAll() {
    Event complaint =
        accepted(event("complaint.filed", "\"complaint_id\":\"C1\",\"text\":\"我是李四\""));
    assertThat(complaint.data()).isEqualTo(Map.of("complaint_id", "C1"));
    Checked review = checked(event("review.posted", "\"review_id\":\"R1\",\"text\":\"我是李四\""));
    assertThat(review.event()).isNull();
    assertThat(review.rejected()).isNull();
    assertThat(review.time()).isEqualTo(Rfc3339.parse("2026-02-14T02:00:00Z"));
  }

  @Test
  void letsOnlyDeclaredScalarsOfUnknownTypesThrough() {
    Event event =
        accepted(
            event(
                "po.price.changed",
                "\"order_id\":\"O1\",\"order_ids\":[\"O1\",\"O2\"],\"actor_kind\":\"batch\",\"amount\":1.50,"
                    + "\"memo\":\"tel 138 1234 5678\",\"nested\":{\"a\":1},\"other\":\"x\""));
    assertThat(event.data().keySet())
        .containsExactly("order_id", "order_ids", "actor_kind", "amount");
    assertThat(event.data()).containsEntry("order_ids", List.of("O1", "O2"));
    assertThat(counters.value(IntakeMetric.PERSONAL_VALUES)).isOne();
    assertThat(counters.value(IntakeMetric.DROPPED_FIELDS)).isEqualTo(2);
    assertThat(counters.value(IntakeMetric.UNKNOWN_TYPES)).isOne();
  }

  @Test
  void takesPhonesOutOfPlainTextsButNotOutOfIdentifiers() {
    Event event =
        accepted(
            event(
                "logistics.scanned",
                "\"waybill_no\":\"13812345678\",\"status\":\"odd\",\"place\":\"武汉 13912345678 派件\",\"note\":\"李四\""));
    assertThat(event.data())
        .containsEntry("waybill_no", "13812345678")
        .containsEntry("place", "武汉 *** 派件")
        .doesNotContainKey("note");
    assertThat(counters.value(IntakeMetric.UNKNOWN_VALUES)).isOne();
  }

  @Test
  void keepsPolicyContentComparable() {
    assertThat(content("021-65432100"))
        .isEqualTo(content("021-65432100"))
        .isNotEqualTo(content("021-65432101"))
        .doesNotContain("6543");
  }

  @Test
  void importsDoNotMoveTheWatermark() {
    String json = event("t", "").replace("\"data\"", "\"ingestmode\":\"batch\",\"data\"");
    Checked checked = checked(json);
    assertThat(checked.event().batch()).isTrue();
    assertThat(checked.time()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void believesNoSenderAboutOriginAndLateness() {
    String json =
        event("t", "")
            .replace(
                "\"data\"",
                "\"late\":true,\"origin\":{\"topic\":\"x\",\"partition\":1,\"offset\":1},\"data\"");
    Event event = accepted(json);
    assertThat(event.late()).isFalse();
    assertThat(event.origin().topic()).isEqualTo("orderpulse.in.crm");
  }

  @Test
  void replaysHaveNoClockAndNoOrigin() {
    RecordCheck replay = RecordCheck.of(IntakeSettings.replay(HashSecret::development, Map.of()));
    Event event =
        replay
            .check(raw(event("t", "").replace("2026", "2099").getBytes(StandardCharsets.UTF_8)))
            .event();
    assertThat(event.origin()).isNull();
    assertThat(replay.check(raw(null)).rejected().time()).isZero();
  }

  private String phoneKey(String phone) {
    String shipTo =
        "{\"recipient\":\"\",\"phone\":\""
            + phone
            + "\",\"province\":\"\",\"city\":\"\",\"district\":\"\",\"address\":\"\"}";
    Event event = accepted(event("order.amended", "\"order_id\":\"O1\",\"ship_to\":" + shipTo));
    return (String) ((Map<?, ?>) event.data().get("ship_to")).get("phone_key");
  }

  private String content(String hotline) {
    return accepted(
            event(
                "policy.deployed",
                "\"policy_id\":\"P1\",\"version\":\"1\",\"content\":{\"hotline\":\""
                    + hotline
                    + "\"}"))
        .data()
        .get("content")
        .toString();
  }

  private Checked at(String time) {
    return checked(event("t", "").replace("2026-02-14T02:00:00Z", time));
  }

  private static String event(String type, String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\""
        + type
        + "\",\"time\":\"2026-02-14T02:00:00Z\",\"data\":{"
        + data
        + "}}";
  }

  private Event accepted(String json) {
    Checked checked = checked(json);
    assertThat(checked.rejected()).isNull();
    return checked.event();
  }

  private Rejected rejected(byte[] value) {
    Checked checked = check.check(raw(value));
    assertThat(checked.event()).isNull();
    assertThat(checked.time()).isEqualTo(Long.MIN_VALUE);
    return checked.rejected();
  }

  private Checked checked(String json) {
    return check.check(raw(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static RawRecord raw(byte[] value) {
    return new RawRecord("orderpulse.in.crm", 2, 77, value);
  }
}
