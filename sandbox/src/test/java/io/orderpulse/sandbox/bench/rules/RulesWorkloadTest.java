package io.orderpulse.sandbox.bench.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.sandbox.bench.BenchWatermarks;
import io.orderpulse.sandbox.bench.WorkloadReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesWorkloadTest {

  private static final int ORDERS = 2_000;
  private static final int MEASURED = 20_000;

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    byte[] first = bytes(7);
    assertThat(bytes(7)).isEqualTo(first);
    assertThat(bytes(8)).isNotEqualTo(first);
  }

  private static byte[] bytes(long seed) throws IOException {
    try (RulesWorkload workload = RulesWorkload.of(200, 1_000, seed)) {
      return Files.readAllBytes(workload.file());
    }
  }

  /** The measured facts that the numbers are compared with stand for events of 592 bytes. */
  @Test
  void eventsHave592BytesInTheMean() throws IOException {
    try (RulesWorkload workload = RulesWorkload.of(ORDERS, MEASURED, 7)) {
      assertThat(workload.meanBytes()).isCloseTo(592, within(6));
    }
  }

  @Test
  void thereAreAsManyEventsAsWereWantedBehindTheFill() throws Exception {
    try (RulesWorkload workload = RulesWorkload.of(ORDERS, MEASURED, 7)) {
      assertThat(workload.events()).isEqualTo(workload.fill() + MEASURED);
      assertThat(events(workload)).hasSize(workload.events());
    }
  }

  /** Counted anew from the events: an order opens with its first event and ends when signed. */
  @Test
  void atEveryMomentBehindTheFillEnoughOrdersAreOpen() throws Exception {
    try (RulesWorkload workload = RulesWorkload.of(ORDERS, MEASURED, 7)) {
      List<Event> events = events(workload);
      int open = 0;
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < events.size(); i++) {
        Event event = events.get(i);
        open += event.type().equals("order.placed") ? 1 : 0;
        open -= "signed".equals(event.text("status")) ? 1 : 0;
        least = i < workload.fill() ? least : Math.min(least, open);
      }
      assertThat(least).isGreaterThanOrEqualTo(ORDERS).isLessThan(ORDERS * 5 / 4);
      assertThat(workload.leastOpen()).isEqualTo(least);
    }
  }

  @Test
  void noEventArrivesMoreThanThreeMinutesBehindAYoungerOne() throws Exception {
    try (RulesWorkload workload = RulesWorkload.of(ORDERS, MEASURED, 7)) {
      long newest = Long.MIN_VALUE;
      long furthest = 0;
      for (Event event : events(workload)) {
        newest = Math.max(newest, event.time());
        furthest = Math.max(furthest, newest - event.time());
      }
      assertThat(furthest).isBetween(1L, BenchWatermarks.OUT_OF_ORDER.toMillis());
    }
  }

  /** All of an order have one key, the types are known, and the ids are its own. */
  @Test
  void ofFiftyOrdersFortyNineGoThroughTenStepsAndOneStalls() {
    Map<Integer, Long> bySize = new HashMap<>();
    for (int order = 0; order < 5_000; order++) {
      Journey journey = Journey.of(order, Traffic.START, 7);
      List<Event> events = journey.events();
      assertThat(events).extracting(Event::partitionKey).containsOnly(events.get(0).orderId());
      assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
      assertThat(events).extracting(event -> EventTypes.find(event.type())).doesNotContainNull();
      assertThat(events).isSortedAccordingTo((a, b) -> Long.compare(a.time(), b.time()));
      boolean signed = "signed".equals(events.get(events.size() - 1).text("status"));
      assertThat(signed).isEqualTo(!journey.stalls());
      assertThat(journey.stalls()).isEqualTo(order % 50 == 49);
      bySize.merge(events.size(), 1L, Long::sum);
    }
    assertThat(bySize.remove(10)).isEqualTo(4_900);
    assertThat(bySize.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void allStepsOccurInTheMeasuredPart() throws Exception {
    try (RulesWorkload workload = RulesWorkload.of(ORDERS, MEASURED, 7)) {
      Map<String, Long> types =
          events(workload).subList(workload.fill(), workload.events()).stream()
              .collect(groupingBy(event -> event.type() + event.text("status"), counting()));
      assertThat(types).hasSize(Step.values().length);
      assertThat(types.values()).allSatisfy(n -> assertThat(n).isBetween(1_500L, 2_500L));
    }
  }

  @Test
  void theFileGoesWithTheWorkload() throws IOException {
    RulesWorkload workload = RulesWorkload.of(10, 10, 7);
    assertThat(workload.file()).exists();
    workload.close();
    assertThat(workload.file()).doesNotExist();
  }

  private static List<Event> events(RulesWorkload workload) throws Exception {
    EventReader reader = new EventReader();
    List<Event> events = new ArrayList<>();
    try (WorkloadReader in = new WorkloadReader(workload.file())) {
      for (int i = 0; i < workload.events(); i++) {
        events.add(reader.read(in.next()));
      }
    }
    return events;
  }
}
