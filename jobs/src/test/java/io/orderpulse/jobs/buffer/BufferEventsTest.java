package io.orderpulse.jobs.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BufferEventsTest {

  private static final long NOW = 1_771_030_803_000L;
  private static final OrderNews ORDER =
      new OrderNews(
          NewsKind.ACCEPTED,
          "O-1",
          NOW - 3_000,
          false,
          true,
          "own-site",
          "湖北省",
          new BigDecimal("10.00"),
          "CNY",
          List.of(
              new OrderLine("L1", "SKU-1", 2, new BigDecimal("3.00")),
              new OrderLine("L2", "SKU-2", 1, new BigDecimal("4.00"))),
          List.of("C-1"));

  private final BufferEvents events =
      new BufferEvents(province -> province.equals("湖北省") ? "WHDX" : "SHQP", Duration.ofHours(2));

  @Test
  void eventsAreThoseOfTheContract() throws Exception {
    List<Event> all = new ArrayList<>();
    all.add(events.confirmed(ORDER, NOW));
    all.add(events.degraded(ORDER, NOW));
    all.add(events.cancelled(ORDER, "stock-out-of-stock", NOW));
    all.addAll(events.frozen(ORDER, NOW));
    all.addAll(events.released(ORDER, NOW));
    for (Event event : all) {
      Event read = new EventReader().read(new EventWriter().write(event));
      EventValidator.validate(EventTypes.find(read.type()), read.data());
      assertThat(read.partitionKey()).isEqualTo("O-1");
      assertThat(read.source()).isEqualTo("/orderpulse/buffer");
    }
    assertThat(all)
        .extracting(Event::id)
        .containsExactly(
            "O-1#confirmed",
            "O-1#degraded",
            "O-1#cancelled",
            "O-1#frozen#L1",
            "O-1#frozen#L2",
            "O-1#released#L1",
            "O-1#released#L2");
    assertThat(all.get(1).data()).containsEntry("lane", "vip");
    assertThat(all.get(3).data())
        .containsEntry("warehouse", "WHDX")
        .containsEntry("quantity", 2L)
        .containsEntry("sku", "SKU-1");
  }

  @Test
  void theMessageSaysWithinTwoHoursAndKnowsNobody() throws Exception {
    byte[] json = new RecordWriter().write(events.message(ORDER, NOW));
    ActionCommand command = RecordWriter.readData(json, ActionCommand.class);
    assertThat(command)
        .isEqualTo(
            new ActionCommand(
                "SEND_SMS|order/O-1|O-1#degraded",
                "SEND_SMS",
                "order/O-1",
                List.of("O-1"),
                Map.of("template", "confirm-within-2h", "text", "预计2小时内确认"),
                "O-1#degraded",
                NOW - 3_000 + 7_200_000,
                false,
                NOW));
    assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"/orderpulse/buffer\"");
  }

  @Test
  void sayingItAgainIsAResend() {
    assertThat(events.message(ORDER, NOW + 60_000).actionId())
        .isEqualTo(events.message(ORDER, NOW).actionId());
    assertThat(events.degraded(ORDER, NOW + 60_000).id())
        .isEqualTo(events.degraded(ORDER, NOW).id());
  }
}
