package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.why.PackDiff;
import io.orderpulse.sandbox.why.PackDiff.Difference;
import io.orderpulse.sandbox.why.PackDiff.Kind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what other rules would have said of recorded events. */
@Command(
    name = "diff",
    description = {
      "Replay recorded events under the running and the candidate rules, and print what would be",
      "new, gone, earlier, later, or go on otherwise. --rules and --profile name the candidate."
    })
final class DiffRules implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RuleOptions candidate;

  @Option(
      names = "--running",
      paramLabel = "PATH",
      description = "Rules to compare with (default: the built-in pack).")
  private Path running;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE|DIR",
      description = "Recorded events: JSON lines, plain or .gz; a folder is read in name order.")
  private Path events;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Ignore later events and let deadlines up to it fire (default: let all fire).")
  private String until;

  @Override
  public Integer call() throws Exception {
    RulePack before = running == null ? RuleFiles.builtIn() : RuleFiles.at(running);
    RulePack after = candidate.load();
    for (RulePack pack : List.of(before, after)) {
      if (!pack.problems().isEmpty()) {
        pack.problems().forEach(spec.commandLine().getErr()::println);
        return ExitCode.SOFTWARE;
      }
    }
    List<Difference> differences = PackDiff.of(said(before), said(after));
    print(differences, spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private List<Detected> said(RulePack pack) throws Exception {
    Instant end = ZonedTime.of(spec, "--until", until);
    Replay replay = new Replay(new ReplayOptions(events, null, end, false, null, null));
    List<Detected> said = new ArrayList<>();
    for (byte[] json : replay.anomalies(pack)) {
      said.add(Detected.read(json));
    }
    return said;
  }

  private static void print(List<Difference> differences, PrintWriter out) {
    Map<String, Map<Kind, Integer>> counts = new TreeMap<>();
    for (Difference d : differences) {
      out.printf("%-9s %s  %s%n", word(d.kind()), d.dedupKey(), times(d));
      counts
          .computeIfAbsent(d.rule(), rule -> new EnumMap<>(Kind.class))
          .merge(d.kind(), 1, Integer::sum);
    }
    counts.forEach((rule, kinds) -> out.printf("%-22s %s%n", rule, line(kinds)));
    if (differences.isEmpty()) {
      out.println("no difference");
    }
    out.flush();
  }

  private static String line(Map<Kind, Integer> kinds) {
    List<String> parts = new ArrayList<>();
    kinds.forEach((kind, count) -> parts.add(count + " " + word(kind)));
    return String.join(", ", parts);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String times(Difference d) {
    if (d.running() == null || d.candidate() == null) {
      return Rfc3339.format(d.running() == null ? d.candidate() : d.running());
    }
    return "%s → %s (%s)"
        .formatted(
            Rfc3339.format(d.running()),
            Rfc3339.format(d.candidate()),
            Duration.ofMillis(d.candidate() - d.running()));
  }
}
