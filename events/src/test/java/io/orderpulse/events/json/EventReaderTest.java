package io.orderpulse.events.json;

import static io.orderpulse.events.RejectReason.BAD_JSON;
import static io.orderpulse.events.RejectReason.BAD_TIME;
import static io.orderpulse.events.RejectReason.MISSING_FIELD;
import static io.orderpulse.events.RejectReason.NOT_AN_OBJECT;
import static io.orderpulse.events.RejectReason.TOO_LARGE;
import static io.orderpulse.events.RejectReason.UNSUPPORTED_VERSION;
import static io.orderpulse.events.RejectReason.WRONG_TYPE;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderpulse.events.Event;
import io.orderpulse.events.RejectReason;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static final String GOOD =
      """
      {"specversion":"1.0","id":"wms-1","source":"wms/qingpu","type":"wms.order.shipped",\
      "subject":"O-1","time":"2026-02-14T10:00:00.123+08:00","data":{"order_id":"O-1"}}""";

  private final EventReader reader = new EventReader();

  @Test
  void shouldReadAnEvent() throws Exception {
    assertThat(reader.read(GOOD.getBytes(UTF_8)))
        .isEqualTo(
            Event.of(
                "wms-1",
                "wms/qingpu",
                "wms.order.shipped",
                "O-1",
                1_771_034_400_123L,
                Map.of("order_id", "O-1")));
  }

  @Test
  void shouldTakeBatchFromTheIngestMode() throws Exception {
    assertThat(read(with("\"subject\":\"O-1\"", "\"ingestmode\":\"batch\"")).batch()).isTrue();
    assertThat(read(with("\"subject\":\"O-1\"", "\"ingestmode\":\"live\"")).batch()).isFalse();
    assertThat(read(with("\"subject\":\"O-1\"", "\"ingestmode\":\"other\"")).batch()).isFalse();
  }

  @Test
  void shouldTakeAnEmptySubjectAndNoDataAsAbsent() throws Exception {
    assertThat(read(with("\"O-1\",", "\"\",")).subject()).isNull();
    assertThat(read(with("{\"order_id\":\"O-1\"}", "null")).data()).isEmpty();
    assertThat(read(with(",\"data\":{\"order_id\":\"O-1\"}", "")).data()).isEmpty();
  }

  @Test
  void shouldIgnoreUnknownExtensions() throws Exception {
    assertThat(read(with("\"subject\"", "\"traceparent\":{\"a\":[1]},\"subject\"")).subject())
        .isEqualTo("O-1");
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("", NOT_AN_OBJECT, null),
        Arguments.of("null", NOT_AN_OBJECT, null),
        Arguments.of("[1]", NOT_AN_OBJECT, null),
        Arguments.of("\"text\"", NOT_AN_OBJECT, null),
        Arguments.of("hello", BAD_JSON, null),
        Arguments.of("{", BAD_JSON, null),
        Arguments.of(GOOD.substring(0, GOOD.length() - 1), BAD_JSON, null),
        Arguments.of(GOOD.substring(0, GOOD.length() - 5), BAD_JSON, null),
        Arguments.of(GOOD + "}", BAD_JSON, null),
        Arguments.of(GOOD + GOOD, BAD_JSON, null),
        Arguments.of(GOOD + " x", BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "NaN}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "01}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "'O-1'}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "\"O-\u0007\"}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "\"O-\\ud800\"}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "\"O-\\udc00\\ud800\"}"), BAD_JSON, null),
        Arguments.of(with("\"order_id\"", "\"order\\udfff\""), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "\"1\",\"order_id\":\"2\"}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "null,\"order_id\":\"2\"}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "\"1\",\"order_id\":null}"), BAD_JSON, null),
        Arguments.of(with("\"O-1\"}", "null,\"order_id\":null}"), BAD_JSON, null),
        Arguments.of(with("\"id\":", "\"id\":\"x\",\"id\":"), BAD_JSON, null),
        Arguments.of(with("\"specversion\":\"1.0\",", ""), MISSING_FIELD, "specversion"),
        Arguments.of(with("\"1.0\"", "\"0.3\""), UNSUPPORTED_VERSION, "specversion"),
        Arguments.of(with("\"1.0\"", "1.0"), WRONG_TYPE, "specversion"),
        Arguments.of(with("\"id\":\"wms-1\",", ""), MISSING_FIELD, "id"),
        Arguments.of(with("\"wms-1\"", "\"\""), MISSING_FIELD, "id"),
        Arguments.of(with("\"wms-1\"", "null"), MISSING_FIELD, "id"),
        Arguments.of(with("\"wms-1\"", "7"), WRONG_TYPE, "id"),
        Arguments.of(with("\"wms/qingpu\"", "null"), MISSING_FIELD, "source"),
        Arguments.of(with("\"wms/qingpu\"", "[]"), WRONG_TYPE, "source"),
        Arguments.of(with("\"wms.order.shipped\"", "\"\""), MISSING_FIELD, "type"),
        Arguments.of(with("\"subject\":\"O-1\"", "\"subject\":{}"), WRONG_TYPE, "subject"),
        Arguments.of(with("\"subject\"", "\"ingestmode\":1,\"subject\""), WRONG_TYPE, "ingestmode"),
        Arguments.of(with("+08:00", ""), BAD_TIME, "time"),
        Arguments.of(with("2026-02-14T", "2026-02-30T"), BAD_TIME, "time"),
        Arguments.of(
            with("\"2026-02-14T10:00:00.123+08:00\"", "1771034400123"), WRONG_TYPE, "time"),
        Arguments.of(with("\"2026-02-14T10:00:00.123+08:00\"", "null"), MISSING_FIELD, "time"),
        Arguments.of(with("{\"order_id\":\"O-1\"}", "[]"), WRONG_TYPE, "data"),
        Arguments.of(with("{\"order_id\":\"O-1\"}", "\"O-1\""), WRONG_TYPE, "data"));
  }

  @ParameterizedTest
  @MethodSource
  void malformed(String json, RejectReason reason, String field) {
    assertRejected(json.getBytes(UTF_8), reason, field);
  }

  static Stream<Charset> otherEncodings() {
    return Stream.of(UTF_16, UTF_16BE, UTF_16LE, Charset.forName("UTF-32"), Charset.forName("GBK"));
  }

  @ParameterizedTest
  @MethodSource("otherEncodings")
  void shouldRefuseOtherEncodings(Charset charset) {
    assertRejected(with("O-1\"}", "武汉\"}").getBytes(charset), BAD_JSON, null);
  }

  /** Over-long, surrogates one by one, a lone tail, a cut sequence, beyond U+10FFFF. */
  @ParameterizedTest
  @ValueSource(
      strings = {"c0af", "e080af", "eda080", "edb080eda080", "80", "e6ad", "f4908080", "ff"})
  void shouldRefuseBrokenUtf8(String hex) {
    byte[] json = with("\"O-1\"}", "\"12345678########\"}").getBytes(UTF_8);
    byte[] broken = HexFormat.of().parseHex(hex);
    int at = new String(json, UTF_8).indexOf('#');
    System.arraycopy(broken, 0, json, at, broken.length);
    assertRejected(json, BAD_JSON, null);
  }

  @Test
  void shouldRefuseMoreThanOneMebibyteOnly() throws Exception {
    int room = (1 << 20) - GOOD.length();
    assertThat(read(GOOD + " ".repeat(room)).id()).isEqualTo("wms-1");
    assertRejected((GOOD + " ".repeat(room + 1)).getBytes(UTF_8), TOO_LARGE, null);
  }

  @Test
  void shouldNeverQuoteTheRecord() {
    MalformedEventException e =
        assertRejected(with("\"O-1\"}", "\"13800138000\" 李明}").getBytes(UTF_8), BAD_JSON, null);
    assertThat(e.getMessage()).matches("not valid JSON at line 1, column [0-9]+");
  }

  private MalformedEventException assertRejected(byte[] json, RejectReason reason, String field) {
    MalformedEventException e =
        catchThrowableOfType(MalformedEventException.class, () -> reader.read(json));
    assertThat(e).as("it was read").isNotNull();
    assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
    assertThat(e.field()).isEqualTo(field);
    assertThat(e.getMessage()).isNotBlank();
    return e;
  }

  private Event read(String json) throws MalformedEventException {
    return reader.read(json.getBytes(UTF_8));
  }

  /** The good event with one piece changed. */
  private static String with(String piece, String other) {
    assertThat(GOOD).contains(piece);
    return GOOD.replaceFirst(Pattern.quote(piece), Matcher.quoteReplacement(other));
  }
}
