package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.privacy.HashSecret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.function.SerializableSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleAddressKeyTest {

  private static final SerializableSupplier<HashSecret> OLD = secret("k1");
  private static final SerializableSupplier<HashSecret> NEW = secret("k2");
  private static final long HOUR = 3_600_000;
  private static final long T = MadeOrders.START;

  private KeyedOneInputStreamOperatorTestHarness<String, Event, Event> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new SettleAddressKey()),
            SettleAddressKey::place,
            Types.STRING);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void keepsNothingAndChangesNothingWithoutARotation() throws Exception {
    send(check(OLD, null), "O1", T);
    assertThat(keys()).containsExactly("k1");
    assertThat(harness.numKeyedStateEntries()).isZero();
  }

  @Test
  void keepsOneKeyForAPlaceBeforeDuringAndAfterARotation() throws Exception {
    send(check(OLD, null), "O1", T);
    send(check(NEW, OLD), "O2", T + HOUR);
    send(check(NEW, OLD), "O3", T + 23 * HOUR);
    send(check(NEW, null), "O4", T + 24 * HOUR); // the old secret is gone
    send(check(NEW, null), "O5", T + 40 * HOUR);
    assertThat(harness.extractOutputValues())
        .extracting(SettleAddressKeyTest::key)
        .as("one group, wherever its 24 h lie")
        .hasSize(5)
        .containsOnly(key(harness.extractOutputValues().get(0)));
    assertThat(harness.extractOutputValues())
        .noneMatch(e -> e.data().toString().contains("previous"));
  }

  @Test
  void takesTheNewKeyWhenNothingWentThereForSevenDays() throws Exception {
    send(check(NEW, OLD), "O1", T);
    harness.processWatermark(T + SettleAddressKey.LONGEST_WINDOW - 1);
    assertThat(harness.numKeyedStateEntries()).isPositive();
    harness.processWatermark(T + SettleAddressKey.LONGEST_WINDOW);
    assertThat(harness.numKeyedStateEntries()).isZero();
    send(check(NEW, null), "O2", T + SettleAddressKey.LONGEST_WINDOW + 1);
    assertThat(keys()).containsExactly("k1", "k2");
  }

  @Test
  void keepsThePlatformsGroupsTogetherToo() throws Exception {
    RecordCheck both = check(NEW, OLD);
    harness.processElement(event(both, "O1", T, ",\"merge_group\":\"g7\""), T);
    harness.processElement(event(check(NEW, null), "O2", T + 1, ",\"merge_group\":\"g7\""), T + 1);
    assertThat(keys()).containsExactly("k1", "k1");
  }

  private void send(RecordCheck check, String order, long time) throws Exception {
    harness.processElement(event(check, order, time, ""), time);
  }

  private static Event event(RecordCheck check, String order, long time, String more) {
    String json =
        """
        {"specversion":"1.0","id":"%s","source":"s","type":"order.amended","time":"%s","data":{"order_id":"%s",\
        "ship_to":{"recipient":"李","phone":"13812345678","province":"上海市","city":"上海市","district":"青浦区","address":"新府中路1536号"%s}}}"""
            .formatted(order, io.orderpulse.events.json.Rfc3339.format(time), order, more);
    Checked checked = check.check(new RawRecord("t", 0, 0, json.getBytes(StandardCharsets.UTF_8)));
    assertThat(checked.event()).as("%s", checked.rejected()).isNotNull();
    return Hints.remove(checked.event());
  }

  private static RecordCheck check(
      SerializableSupplier<HashSecret> secret, SerializableSupplier<HashSecret> former) {
    IntakeSettings settings = IntakeSettings.replay(secret, Map.of());
    return RecordCheck.of(former == null ? settings : settings.rotatedFrom(former));
  }

  private List<String> keys() {
    return harness.extractOutputValues().stream().map(event -> key(event).substring(0, 2)).toList();
  }

  private static String key(Event event) {
    Map<?, ?> to = (Map<?, ?>) event.data().get("ship_to");
    return (String) ((Map<?, ?>) to.get("address_key")).get("key");
  }

  private static SerializableSupplier<HashSecret> secret(String id) {
    return () ->
        new HashSecret(
            id, (id + " a secret of sixteen bytes or more").getBytes(StandardCharsets.UTF_8));
  }
}
