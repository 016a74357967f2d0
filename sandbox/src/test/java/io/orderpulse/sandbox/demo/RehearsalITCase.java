package io.orderpulse.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.demo.Pages.Case;
import io.orderpulse.sandbox.simulator.Fault;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault of the pack, through intake and health, against what the faults declare. */
class RehearsalITCase {

  private static final long START = Rfc3339.parse("2026-03-04T00:00:00+08:00");

  @Test
  void everyFaultIsFoundWithItsCascadeAndNothingElse(@TempDir Path folder) throws Exception {
    SimConfig config = SimConfig.defaults(5, START).withOrdersPerDay(700);
    long end = START + Duration.ofDays(2).toMillis();
    Outcome outcome = new Rehearsal(config, end, folder).play();
    outcome.print(new PrintWriter(System.out, true));
    assertThat(outcome.score().rules())
        .filteredOn(rule -> !rule.rule().equals("feed-silent"))
        .allSatisfy(
            rule -> {
              assertThat(rule.expected()).as(rule.rule()).isPositive();
              assertThat(rule.missing()).as(rule.rule()).isEmpty();
              assertThat(rule.unexpected()).as(rule.rule()).isEmpty();
            });
    assertThat(outcome.score().differences()).isEmpty();
    assertThat(outcome.doubts()).isEmpty();
    assertThat(outcome.perfect()).isTrue();
    aLostOrderCallsOnePerson(outcome.pages().cases());
  }

  private static void aLostOrderCallsOnePerson(List<Case> cases) {
    List<Case> lost = cases.stream().filter(c -> c.fault().fault() == Fault.LOST_SYNC).toList();
    assertThat(lost).isNotEmpty().allMatch(one -> one.pages() == 1);
    assertThat(lost).anyMatch(one -> one.cascade().size() == 5);
  }
}
