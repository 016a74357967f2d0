package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapProductsTest {

  private static final long T = MadeOrders.START;
  private static final long DAY = 86_400_000;

  private KeyedTwoInputStreamOperatorTestHarness<String, Event, KafkaRecord, Event> harness;

  @BeforeEach
  void open() throws Exception {
    harness = harness(AliasTable.sampleText());
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void givesEachLineItsCodeAndTellsThoseThatHaveNone() throws Exception {
    placed("O1", T, "MB-C200", "C200", "电饭煲");
    Event placed = out().get(0);
    assertThat(lines(placed))
        .extracting(l -> l.get("product_match") + " " + l.get("product_code"))
        .containsExactly("alias MB-W206-C200", "ambiguous null", "none null");
    Event fact = out().get(1);
    assertThat(fact.type()).isEqualTo("product.unmapped");
    assertThat(fact.id()).isEqualTo("unmapped|O1");
    assertThat(fact.text("table_version")).isEqualTo(AliasTable.sample().version());
    assertThat(lines(fact)).extracting(l -> l.get("line_id")).containsExactly("2", "3");
    assertThat(lines(fact).get(0).get("candidates"))
        .isEqualTo(List.of("MB-V206-C200L", "MB-W206-C200"));
  }

  @Test
  void believesNoCodeOfASender() throws Exception {
    harness.processElement1(
        event(
            "O1",
            T,
            List.of(Map.of("line_id", "1", "sku", "x", "product", "?", "product_code", "P"))),
        T);
    assertThat(lines(out().get(0)).get(0)).doesNotContainKey("product_code");
  }

  @Test
  void remapsOpenOrdersWhenANewTableComes() throws Exception {
    placed("O1", T, "电饭煲", "吸尘器");
    placed("O2", T, "电饭煲");
    placed("O3", T, "奔驰C200");
    end("O2", "wms.order.shipped");
    harness.processWatermark1(watermark(T));
    harness.processWatermark2(watermark(T));
    publish(AliasTable.sampleText().replace("02-14.1", "02-14.2") + "\nRC-1 | 电饭煲\n");
    List<Event> mapped = facts("product.mapped");
    assertThat(mapped).extracting(Event::orderId).containsExactly("O1");
    assertThat(lines(mapped.get(0)))
        .containsExactly(Map.of("line_id", "1", "product_code", "RC-1"));
    assertThat(mapped.get(0).time()).isEqualTo(T + 1);
    publish(AliasTable.sampleText().replace("02-14.1", "02-14.3") + "\nRC-1 | 电饭煲\nVC-1 | 吸尘器\n");
    assertThat(facts("product.mapped")).hasSize(2);
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void keepsTheTableWhenABadOneComesAndGoesBackWithATombstone() throws Exception {
    publish("version 7\nA | 电饭煲\n");
    harness.processElement2(record("{\"text\":\"no table\"}"), 0);
    placed("O1", T, "电饭煲");
    assertThat(lines(out().get(0)).get(0)).containsEntry("product_code", "A");
    harness.processElement2(
        new KafkaRecord(
            "aliases", 0, 9, 0, AliasMessage.KEY.getBytes(StandardCharsets.UTF_8), null),
        0);
    placed("O2", T, "电饭煲");
    assertThat(lines(out().get(1)).get(0)).containsEntry("product_match", "none");
  }

  @Test
  void looksNothingUpWithoutATable() throws Exception {
    harness.close();
    harness = harness(null);
    harness.open();
    placed("O1", T, "电饭煲");
    assertThat(out()).hasSize(1);
    assertThat(lines(out().get(0)).get(0)).doesNotContainKey("product_match");
    publish("version 7\nA | 电饭煲\n");
    placed("O2", T, "电饭煲");
    assertThat(lines(out().get(1)).get(0)).containsEntry("product_code", "A");
  }

  @Test
  void goesOnWithTableAndOpenOrdersAfterARestart() throws Exception {
    publish("version 7\nA | 电饭煲\n");
    placed("O1", T, "吸尘器");
    OperatorSubtaskState state = harness.snapshot(1, 1);
    harness.close();
    harness = harness(null);
    harness.initializeState(state);
    harness.open();
    placed("O2", T, "电饭煲");
    assertThat(lines(out().get(0)).get(0)).containsEntry("product_code", "A");
    publish("version 8\nA | 吸尘器\n");
    assertThat(facts("product.mapped")).extracting(Event::orderId).containsExactly("O1");
  }

  @Test
  void forgetsAnOrderThatNobodyEnds() throws Exception {
    placed("O1", T, "吸尘器");
    assertThat(harness.numKeyedStateEntries()).isPositive();
    harness.processWatermark1(watermark(T + 30 * DAY));
    harness.processWatermark2(watermark(T + 30 * DAY));
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void refusesAMessageThatIsNotWhatItSays() throws AliasException {
    AliasTable table = AliasTable.sample();
    byte[] good = AliasMessage.write(table, AliasTable.sampleText(), "E07");
    assertThat(AliasMessage.read(good)).isEqualTo(AliasTable.sampleText());
    byte[] other =
        AliasMessage.write(AliasTable.parse("version 9\nA"), AliasTable.sampleText(), "E07");
    assertThatThrownBy(() -> AliasMessage.read(other)).hasMessageContaining("hash");
  }

  private static Watermark watermark(long time) {
    return new Watermark(time);
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Event, KafkaRecord, Event> harness(
      String configured) throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(new MapProducts(configured), List.of(MapProducts.TABLE)),
        Event::orderId,
        null,
        Types.STRING);
  }

  private void placed(String order, long time, String... products) throws Exception {
    List<Object> lines = new ArrayList<>();
    for (int i = 0; i < products.length; i++) {
      lines.add(Map.of("line_id", "" + (i + 1), "sku", "S" + i, "product", products[i]));
    }
    harness.processElement1(event(order, time, lines), time);
  }

  private void end(String order, String type) throws Exception {
    harness.processElement1(
        Event.of("x" + order, "s", type, null, T, Map.of("order_id", order)), T);
  }

  private static Event event(String order, long time, List<?> lines) {
    return Event.of(
        order, "s", "order.placed", null, time, Map.of("order_id", order, "lines", lines));
  }

  private void publish(String text) throws Exception {
    harness.processElement2(
        new KafkaRecord(
            "aliases",
            0,
            1,
            0,
            AliasMessage.KEY.getBytes(StandardCharsets.UTF_8),
            AliasMessage.write(AliasTable.parse(text), text, "E07")),
        0);
  }

  private static KafkaRecord record(String json) {
    return new KafkaRecord(
        "aliases",
        0,
        2,
        0,
        AliasMessage.KEY.getBytes(StandardCharsets.UTF_8),
        json.getBytes(StandardCharsets.UTF_8));
  }

  private List<Event> out() {
    return harness.extractOutputValues().stream()
        .filter(e -> !e.type().equals("product.mapped"))
        .filter(e -> !e.source().equals("x"))
        .toList();
  }

  private List<Event> facts(String type) {
    return harness.extractOutputValues().stream().filter(e -> e.type().equals(type)).toList();
  }

  private static List<Map<String, Object>> lines(Event event) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Object line : (List<?>) event.data().get("lines")) {
      Map<String, Object> fields = new HashMap<>();
      ((Map<?, ?>) line).forEach((name, value) -> fields.put((String) name, value));
      lines.add(fields);
    }
    return lines;
  }
}
