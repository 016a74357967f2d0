package io.orderpulse.sandbox.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final int ORDERS = 600;
  private static final BenchPlan PLAN = new BenchPlan(ORDERS * 10, 0, 1, 7);

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    byte[] first = bytes(PLAN);
    assertThat(bytes(PLAN)).isEqualTo(first);
    assertThat(bytes(new BenchPlan(ORDERS * 10, 0, 1, 8))).isNotEqualTo(first);
  }

  /** The measured facts that the numbers are compared with stand for events of 592 bytes. */
  @Test
  void eventsHave592BytesInTheMean() throws IOException {
    try (Workload workload = Workload.of(new BenchPlan(100_000, 0, 1, 7))) {
      assertThat(workload.meanBytes()).isCloseTo(592, within(6));
    }
  }

  @Test
  void everyOrderHasTenEventsWithIdsOfTheirOwn() throws Exception {
    List<Event> events = events(PLAN);
    assertThat(events).hasSize(ORDERS * 10);
    assertThat(events.stream().map(e -> e.source() + e.id()).distinct()).hasSize(ORDERS * 10);
    Map<Long, Long> perOrder =
        events.stream().collect(groupingBy(e -> e.origin().offset() / 10, counting()));
    assertThat(perOrder).hasSize(ORDERS);
    assertThat(perOrder.values()).containsOnly(10L);
  }

  @Test
  void everyEventIsOfAKnownTypeAndHasOnlyFieldsThatGetThroughTheBorder() throws Exception {
    for (Event event : events(PLAN)) {
      EventType type = EventTypes.find(event.type());
      assertThat(type).as(event.type()).isNotNull();
      assertClean(type.cleanFields(), event.data(), event.type());
    }
  }

  private static void assertClean(List<Field> fields, Map<?, ?> data, String where) {
    for (Field field : fields) {
      Object value = data.get(field.name());
      if (field.required()) {
        assertThat(value).as(where + "." + field.name()).isNotNull();
      }
      if (value instanceof Map<?, ?> map && !field.children().isEmpty()) {
        assertClean(field.children(), map, where + "." + field.name());
      }
    }
    assertThat(data.keySet())
        .as(where)
        .allMatch(name -> fields.stream().anyMatch(f -> f.name().equals(name)));
  }

  @Test
  void noEventArrivesMoreThanThreeMinutesBehindAYoungerOne() throws Exception {
    long newest = Long.MIN_VALUE;
    long furthest = 0;
    for (Event event : events(PLAN)) {
      newest = Math.max(newest, event.time());
      furthest = Math.max(furthest, newest - event.time());
    }
    assertThat(furthest).isBetween(1L, Arrivals.OUT_OF_ORDER.toMillis());
  }

  @Test
  void twoPerCentOfTheOrdersStallInEveryWayAlike() {
    Map<Stall, Long> stalls =
        IntStream.range(0, ORDERS)
            .mapToObj(Stall::of)
            .filter(Objects::nonNull)
            .collect(groupingBy(s -> s, counting()));
    assertThat(stalls.keySet()).containsExactlyInAnyOrder(Stall.values());
    assertThat(stalls.values()).containsOnly((long) ORDERS / 50 / Stall.values().length);
  }

  private static byte[] bytes(BenchPlan plan) throws IOException {
    try (Workload workload = Workload.of(plan)) {
      return Files.readAllBytes(workload.file());
    }
  }

  @Test
  void theFileGoesWithTheWorkload() throws IOException {
    Workload workload = Workload.of(PLAN);
    Path file = workload.file();
    assertThat(file).exists();
    workload.close();
    assertThat(file).doesNotExist();
  }

  private static List<Event> events(BenchPlan plan) throws IOException, MalformedEventException {
    EventReader reader = new EventReader();
    List<Event> events = new ArrayList<>();
    try (Workload workload = Workload.of(plan);
        WorkloadReader in = new WorkloadReader(workload.file())) {
      for (int i = 0; i < workload.events(); i++) {
        events.add(reader.read(in.next()));
      }
    }
    return events;
  }
}
