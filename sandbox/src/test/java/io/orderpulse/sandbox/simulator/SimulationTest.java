package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final RawJson JSON = new RawJson();

  @Test
  void sameSeedGivesTheSameBytes() {
    assertThat(bytes(Runs.small(7))).isEqualTo(bytes(Runs.small(7)));
  }

  @Test
  void anotherSeedGivesAnotherWorld() {
    assertThat(bytes(Runs.small(7))).isNotEqualTo(bytes(Runs.small(8)));
  }

  @Test
  void peekingChangesNothing() {
    Simulation simulation = new Simulation(Runs.small(7), f -> {});
    Emission head = simulation.peek();
    assertThat(simulation.peek()).isSameAs(head);
    assertThat(simulation.next()).isSameAs(head);
  }

  @Test
  void historyComesFirstByTimeAndWithoutDelay() {
    SimConfig config = Runs.small(3).withFaults(Runs.some());
    List<Emission> first =
        Runs.of(config, 0).emissions.stream()
            .filter(e -> e.event().time() < config.start() && !e.resend())
            .toList();
    assertThat(first).hasSizeGreaterThan(10_000);
    assertThat(first).allMatch(e -> e.arrival() == e.event().time());
    assertThat(first)
        .isSortedAccordingTo((a, b) -> Long.compare(a.event().time(), b.event().time()));
    assertThat(first.get(0).event().time())
        .isBetween(config.worldBegin(), config.worldBegin() + Ms.HOUR);
  }

  @Test
  void worldHasOrdersInEveryStageAtTheStart() {
    Set<String> before = new HashSet<>();
    new Simulation(Runs.small(3), f -> {}).sendHistory((topic, event) -> before.add(event.type()));
    assertThat(before)
        .contains(
            "order.placed", "wms.order.shipped", "logistics.signed", "finance.invoice.posted");
  }

  @Test
  void liveEventsArriveWithinTheBoundAndNotInOrder() {
    SimConfig config = Runs.small(3).withMaxJitterMs(10 * Ms.MINUTE);
    List<Emission> live =
        Runs.of(config, 2).emissions.stream()
            .filter(e -> e.event().time() >= config.start() && !e.resend())
            .toList();
    assertThat(live)
        .allMatch(e -> e.arrival() >= e.event().time())
        .allMatch(e -> e.arrival() - e.event().time() <= config.maxJitterMs());
    assertThat(live).isSortedAccordingTo((a, b) -> Long.compare(a.arrival(), b.arrival()));
    long overtaken = 0;
    for (int i = 1; i < live.size(); i++) {
      overtaken += live.get(i).event().time() < live.get(i - 1).event().time() ? 1 : 0;
    }
    assertThat(overtaken).isGreaterThan(100);
  }

  @Test
  void someEventsAreSentTwiceAndNoOthersShareAnId() {
    List<Emission> all = Runs.of(Runs.small(3), 1).emissions;
    Set<String> ids = new HashSet<>();
    long resends = 0;
    for (Emission e : all) {
      boolean fresh = ids.add(e.event().source() + " " + e.event().id());
      assertThat(fresh).isEqualTo(!e.resend());
      resends += e.resend() ? 1 : 0;
    }
    assertThat(resends / (double) all.size()).isBetween(0.002, 0.007);
  }

  @Test
  void manyEventsShareTheirTime() {
    List<Emission> all = Runs.of(Runs.small(3), 0).emissions;
    long times = all.stream().map(e -> e.event().time()).distinct().count();
    assertThat(times).isLessThan(all.size() * 9L / 10);
  }

  private static byte[] bytes(SimConfig config) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Runs run = Runs.of(config, 2);
    for (Emission e : run.emissions) {
      out.writeBytes((e.arrival() + " " + e.topicSuffix() + " " + e.resend() + " ").getBytes());
      out.writeBytes(JSON.write(e.event()));
    }
    run.faults.forEach(f -> out.writeBytes(JSON.tree(FaultJson.tree(f))));
    return out.toByteArray();
  }
}
