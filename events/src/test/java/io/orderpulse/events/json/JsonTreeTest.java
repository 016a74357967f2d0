package io.orderpulse.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import io.orderpulse.events.Event;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

  @Provide
  Arbitrary<Map<String, Object>> trees() {
    Arbitrary<String> texts = Arbitraries.strings().filter(JsonTreeTest::wellFormed);
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            texts.asGeneric(),
            Arbitraries.longs().asGeneric(),
            Arbitraries.bigDecimals()
                .between(BigDecimal.TEN.pow(80).negate(), BigDecimal.TEN.pow(80))
                .ofScale(15)
                .asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    Arbitrary<Object> values =
        Arbitraries.recursive(
            () -> scalars,
            inner ->
                Arbitraries.oneOf(
                    inner.list().ofMaxSize(3).asGeneric(),
                    Arbitraries.maps(texts, inner).ofMaxSize(3).asGeneric()),
            0,
            3);
    return Arbitraries.maps(texts, values).ofMaxSize(5);
  }

  @Property(seed = "1", tries = 500)
  void shouldComeBackEqual(@ForAll("trees") Map<String, Object> data) throws Exception {
    byte[] json = new EventWriter().write(Event.of("1", "s", "t", null, 0, data));
    assertThat(new EventReader().read(json).data()).isEqualTo(data);
  }

  @Test
  void shouldKeepTheOrderOfFieldsAndLeaveNullsOut() throws Exception {
    Map<String, Object> data = read("{\"b\":1,\"a\":null,\"c\":[1,null,2]}");
    assertThat(data).containsExactly(Map.entry("b", 1L), Map.entry("c", List.of(1L, 2L)));
  }

  @Test
  void shouldKeepTheDigitsOfDecimals() throws Exception {
    assertThat(read("{\"n\":6200.00}")).containsEntry("n", new BigDecimal("6200.00"));
    assertThat(read("{\"n\":-9223372036854775808}")).containsEntry("n", Long.MIN_VALUE);
    assertThat(read("{\"n\":9223372036854775808}"))
        .containsEntry("n", new BigDecimal("9223372036854775808"));
  }

  @Test
  void shouldBoundTheDepth() throws Exception {
    assertThat(read(nested(JsonTree.MAX_DEPTH))).isNotEmpty();
    assertThatThrownBy(() -> read(nested(JsonTree.MAX_DEPTH + 1))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(nested(100_000))).isInstanceOf(IOException.class);
  }

  /** What is read must be readable again after it was written without exponent. */
  @ParameterizedTest
  @ValueSource(strings = {"1e99", "1e-99", "-1.5E+98", "0.001e-90", "1e3"})
  void shouldReadBackWhatItWritesOfExponents(String number) throws Exception {
    Map<String, Object> data = read("{\"n\":" + number + "}");
    byte[] json = new EventWriter().write(Event.of("1", "s", "t", null, 0, data));
    Object back = new EventReader().read(json).data().get("n");
    assertThat(new BigDecimal(back.toString())).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e100", "1e-100", "1e9999", "1e-9999", "1e99999999999", "0e-9999999999"})
  void shouldRefuseExponentsThatWouldGrow(String number) {
    assertThatThrownBy(() -> read("{\"n\":" + number + "}")).isInstanceOf(JsonParseException.class);
  }

  @Test
  void shouldBoundTheDigitsOfNumbers() throws Exception {
    String hundred = "9".repeat(100);
    assertThat(read("{\"n\":" + hundred + "}")).containsEntry("n", new BigDecimal(hundred));
    assertThat(read("{\"n\":-" + hundred + "}")).containsKey("n");
    assertThat(read("{\"n\":0." + "1".repeat(99) + "}")).containsKey("n");
    for (String tooLong : List.of(hundred + "9", "0." + hundred, "9".repeat(200_000))) {
      assertThatThrownBy(() -> read("{\"n\":" + tooLong + "}")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void shouldNotWriteWhatIsNoTree() {
    Map<String, Object> odd = new LinkedHashMap<>();
    odd.put("n", null);
    assertThatThrownBy(() -> new EventWriter().write(Event.of("1", "s", "t", null, 0, odd)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("null");
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private static Map<String, Object> read(String json) throws IOException {
    try (JsonParser parser = JsonTree.factory().createParser(json.getBytes(UTF_8))) {
      parser.nextToken();
      return JsonTree.object(parser);
    }
  }

  private static boolean wellFormed(String text) {
    return UTF_8.newEncoder().canEncode(text);
  }
}
