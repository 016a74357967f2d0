package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.why.Explanation;
import io.orderpulse.sandbox.why.PackDiff;
import io.orderpulse.sandbox.why.PackDiff.Difference;
import io.orderpulse.sandbox.why.PackDiff.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What-if and why, on a recorded week, against other ways to know the same. */
class WhyITCase {

  private static final RulePack PACK = RuleFiles.builtIn().orThrow();
  private static final int EXPLAINED = 100;
  private static final Set<String> SILENT = Set.of("logistics-silent");

  @TempDir static Path folder;
  private static Runs week;
  private static Replay replay;

  @BeforeAll
  static void record() throws Exception {
    SimConfig config =
        SimConfig.defaults(11, Runs.START)
            .withOrdersPerDay(40)
            .withFaults(Runs.some())
            .withResendRate(0)
            .withFaultsPerDay(3);
    week = Runs.of(config, 7);
    try (Recording recording = new Recording(folder)) {
      week.emissions.forEach(e -> recording.send("", e.event()));
    }
    Instant end = Instant.ofEpochMilli(week.end);
    Path events = folder.resolve(Recording.EVENTS);
    replay = new Replay(new ReplayOptions(events, null, end, false, null, null));
  }

  private static List<Detected> said(RulePack pack) throws Exception {
    List<Detected> said = new ArrayList<>();
    for (byte[] json : replay.anomalies(pack)) {
      said.add(Detected.read(json));
    }
    return said;
  }

  /** Gaps of parcels read off the record: the last new scan before, and what ended the silence. */
  private record Gap(String waybill, long from, long to) {}

  private static List<Gap> gaps() {
    Map<String, List<io.orderpulse.events.Event>> parcels = new TreeMap<>();
    week.emissions.stream()
        .map(Emission::event)
        .filter(e -> e.type().startsWith("logistics.s") && e.time() <= week.end)
        .sorted(io.orderpulse.events.VerdictOrder.INSTANCE)
        .forEach(e -> parcels.computeIfAbsent(e.text("waybill_no"), w -> new ArrayList<>()).add(e));
    List<Gap> gaps = new ArrayList<>();
    parcels.forEach(
        (waybill, events) -> {
          io.orderpulse.events.Event last = null;
          io.orderpulse.events.Event before = null;
          for (io.orderpulse.events.Event e : events) {
            boolean scan = e.type().equals("logistics.scanned");
            boolean over = !scan || Set.of("signed", "returned").contains(e.text("status"));
            boolean fresh = !scan || before == null || !alike(before, e);
            if (last != null && (fresh || over)) {
              gaps.add(new Gap(waybill, last.time(), e.time()));
            }
            before = scan ? e : before;
            if (over) {
              return;
            }
            last = fresh ? e : last;
          }
          if (last != null) {
            gaps.add(new Gap(waybill, last.time(), Long.MAX_VALUE));
          }
        });
    return gaps;
  }

  private static boolean alike(io.orderpulse.events.Event a, io.orderpulse.events.Event b) {
    return List.of("status", "place", "note").stream()
        .allMatch(field -> Objects.equals(a.text(field), b.text(field)));
  }

  @Test
  void fortyEightHoursInsteadOf72SayWhatABatchSays() throws Exception {
    RulePack running = PACK.only(SILENT);
    RulePack candidate =
        RuleFiles.overlaid(
                running,
                "candidate",
                "overlay: candidate\nrules:\n  logistics-silent: {within: PT48H, chain: []}\n")
            .orThrow();
    long three = Duration.ofHours(72).toMillis();
    long two = Duration.ofHours(48).toMillis();
    List<String> batch = new ArrayList<>();
    for (Gap gap : gaps()) {
      boolean before = gap.to() > gap.from() + three && gap.from() + three <= week.end;
      boolean after = gap.to() > gap.from() + two && gap.from() + two <= week.end;
      if (after) {
        batch.add(
            (before ? Kind.EARLIER : Kind.NEW) + " " + gap.waybill() + " " + (gap.from() + two));
      }
    }
    List<Difference> differences = PackDiff.of(said(running), said(candidate));
    assertThat(differences)
        .extracting(d -> d.kind() + " " + d.dedupKey().split("\\|")[2] + " " + d.candidate())
        .containsExactlyInAnyOrderElementsOf(batch);
    assertThat(batch)
        .anyMatch(line -> line.startsWith("EARLIER"))
        .anyMatch(line -> line.startsWith("NEW"));
  }

  @Test
  void explanationsWorkTheVerdictsOutAnew() throws Exception {
    Map<String, List<Detected>> all =
        said(PACK).stream()
            .collect(Collectors.groupingBy(Detected::dedupKey, TreeMap::new, Collectors.toList()));
    List<String> some = new ArrayList<>(all.keySet());
    Collections.shuffle(some, new Random(3));
    assertThat(some).hasSizeGreaterThanOrEqualTo(EXPLAINED);
    String muted =
        some.stream()
            .filter(key -> all.get(key).get(0).mutedBy() != null)
            .findFirst()
            .orElseThrow();
    Collections.swap(some, 0, some.indexOf(muted));
    List<String> random = some.subList(0, EXPLAINED);
    List<Explanation> explanations = Explanation.of(replay, PACK, random);
    for (int i = 0; i < EXPLAINED; i++) {
      String key = random.get(i);
      assertThat(explanations.get(i).transitions()).as(key).isEqualTo(all.get(key));
      assertThat(explanations.get(i).lines()).as(key).anyMatch(line -> line.contains("事件 event"));
    }
  }
}
