package io.orderpulse.cep.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.Command;
import io.orderpulse.cep.verdict.Handling.Covers;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.events.Origin;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** The binary forms: what was written once must be read for ever. */
class LifeFormatTest {

  private static final Handling FULL =
      new Handling(
          List.of(new Rung(2, "service", 172_800_000L), new Rung(3, "director", 345_600_000L)),
          Handling.ChainFrom.DUE,
          new Handling.Calls(3, 1_800_000L, 1320, 420, "Asia/Shanghai"),
          60_000L,
          List.of("light-red", "hop-broken|channel→erp"),
          List.of("merge-missed"),
          "carrier",
          List.of(
              new Command("MERGE_PACKAGES", null, null, null, false),
              new Command("CANCEL_MERGE", Severity.CRITICAL, Resolution.CANCELLED, 5L, true)),
          true,
          true,
          List.of("logistics", "wms"),
          new Handling.About("SF", "4201", 1_771_000_000_000L, new Covers("SF", "42"), null, null));

  private static LifeEvent full() {
    Fields fields = new Fields(Said.ofOrder("ship-overdue", "O1").open(1_771_000_000_000L).draft());
    fields.measure = new Anomaly.Measure(new BigDecimal("72.50"), "h", new BigDecimal("72"));
    fields.impact = new Anomaly.Impact(2, new BigDecimal("6200.00"));
    fields.evidence =
        List.of(new Evidence("wms", "e", "t", 7L, new Origin("orderpulse.in.wms", 3, 991L)));
    fields.owner = new Anomaly.Owner("a", "b", 1_771_000_000_001L);
    fields.suppressedBy = "sync-miss|order|O1";
    fields.root = "feed-silent|source|erp";
    fields.resolution = Resolution.EXPIRED;
    fields.run = new Anomaly.Run("live");
    return new LifeEvent(
        LifeEvent.To.SETTLE,
        "key",
        LifeEvent.Kind.RESOLVED,
        "ship-overdue|order|O1",
        1_771_000_000_000L,
        5,
        -6,
        7,
        2,
        fields.build(),
        FULL,
        "mute:order|O1",
        "by",
        "root",
        Resolution.CLOSED,
        fields.evidence,
        List.of("order|O1", "waybill|W1"));
  }

  private static byte[] bytes(LifeEvent event) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(512);
    LifeEventSerializer.INSTANCE.serialize(event, out);
    return out.getCopyOfBuffer();
  }

  private static LifeEvent read(byte[] bytes) throws IOException {
    return LifeEventSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes));
  }

  @Test
  void eventsSurviveTheirBinaryForm() throws IOException {
    LifeEvent small = LifeEvent.heard("logistics/sf", 5, 4);
    assertThat(read(bytes(full()))).isEqualTo(full());
    assertThat(read(bytes(small))).isEqualTo(small);
    LifeEvent imported =
        full()
            .with(
                full().anomaly(),
                FULL.about(new Handling.About(null, null, null, null, 9L, "李**")));
    assertThat(read(bytes(imported))).isEqualTo(imported);
  }

  @Test
  void theFormIsTheGoldenOne() throws IOException {
    Path golden = Path.of("src/test/resources/golden/life-event.v1.bin");
    if (Boolean.getBoolean("golden.write")) {
      Files.write(golden, bytes(full()));
    }
    assertThat(read(Files.readAllBytes(golden))).isEqualTo(full());
    assertThat(bytes(full())).isEqualTo(Files.readAllBytes(golden));
  }

  @Test
  void anAnomalyInItsLifeIsReadAsTheGoldenBytesSay() throws IOException {
    Machine machine = new Machine();
    Said order = Said.ofOrder("ship-overdue", "O1").handled(FULL.forGroup());
    machine.say(order.open(1_771_000_000_000L)).until(1_771_000_000_000L);
    for (LifeEvent.To to : List.of(LifeEvent.To.FOLLOW, LifeEvent.To.MUTE, LifeEvent.To.SETTLE)) {
      byte[] cell = machine.cell(to);
      String name = to.name().toLowerCase(java.util.Locale.ROOT);
      int version = to == LifeEvent.To.SETTLE ? new Settle().version() : 1;
      Path golden = Path.of("src/test/resources/golden/life-" + name + ".v" + version + ".bin");
      if (Boolean.getBoolean("golden.write")) {
        Files.write(golden, cell);
      }
      assertThat(cell).as(name).isEqualTo(Files.readAllBytes(golden));
    }
  }

  @Test
  void whatWasSettledBeforeCommandsWaitedIsRead() throws IOException {
    byte[] before = Files.readAllBytes(Path.of("src/test/resources/golden/life-settle.v1.bin"));
    Settle settle = new Settle();
    SettleCell cell = settle.read(1, new DataInputDeserializer(before));
    DataOutputSerializer now = new DataOutputSerializer(512);
    settle.write(cell, now);
    assertThat(now.getCopyOfBuffer())
        .isEqualTo(Files.readAllBytes(Path.of("src/test/resources/golden/life-settle.v2.bin")));
  }

  @Test
  void aNewerFormIsRefused() throws IOException {
    byte[] newer = bytes(full());
    newer[0] = 2;
    assertThatThrownBy(() -> read(newer)).hasMessageContaining("version 2 is unknown");
  }
}
