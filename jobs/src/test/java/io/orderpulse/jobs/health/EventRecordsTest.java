package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import java.util.List;
import java.util.Map;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventRecordsTest {

  private final EventRecords records = new EventRecords();

  @BeforeEach
  void open() {
    records.open(new UnregisteredMetricsGroup());
  }

  @Test
  void leavesOutWhatTheJobDecidedItself() {
    assertThat(records.read(record(routed("/orderpulse/health")))).isNull();
  }

  @Test
  void hearsDecisionsOfOthersAndFactsOfOtherJobs() {
    Event theirs = routed("wms/planner");
    Event filtered =
        Event.of(
            "filtered|test|O1",
            "/orderpulse/intake",
            "order.filtered",
            "O1",
            1_771_000_000_000L,
            Map.of("order_id", "O1", "reason", "test"));
    assertThat(records.read(record(theirs))).isEqualTo(theirs);
    assertThat(records.read(record(filtered))).isEqualTo(filtered);
  }

  private static Event routed(String source) {
    return Event.of(
        "routed|O1|L1",
        source,
        "order.routed",
        "O1",
        1_771_000_000_001L,
        Map.of(
            "order_id", "O1",
            "line_ids", List.of("L1"),
            "warehouse", "SHQP",
            "table_version", "warehouse-routing.1",
            "row", 5L));
  }

  private static ConsumerRecord<byte[], byte[]> record(Event event) {
    return new ConsumerRecord<>("orderpulse.events", 0, 0, null, new EventWriter().write(event));
  }
}
