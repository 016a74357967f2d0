package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.why.Explanation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a verdict. */
@Command(
    name = "explain",
    description = {
      "Read the events of an anomaly again and work its verdicts out anew, step by step, in Chinese",
      "and English; of several at once. Exit code 1 when they do not support one of them, or differ",
      "from what was recorded."
    })
public final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RuleOptions rules;

  @Parameters(
      paramLabel = "ANOMALY",
      arity = "1..*",
      description = "Its dedup_key, or the id of one of its records (dedup_key#episode.seq).")
  private List<String> ids;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE|DIR",
      description = "Recorded events: JSON lines, plain or .gz; a folder is read in name order.")
  private Path events;

  @Option(
      names = "--anomalies",
      paramLabel = "FILE",
      description = "Recorded anomalies, as replay writes them, to compare with.")
  private Path anomalies;

  @Override
  public Integer call() throws Exception {
    RulePack pack = rules.load().orThrow();
    List<String> dedupKeys =
        ids.stream().map(id -> id.replaceAll("#-?[0-9]+\\.[0-9]+$", "")).distinct().toList();
    Replay replay = new Replay(new ReplayOptions(events, null, null, false, null, null));
    List<Explanation> explanations;
    try {
      explanations = Explanation.of(replay, pack, dedupKeys);
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
    Map<String, List<Detected>> recorded =
        anomalies == null ? null : recorded(Set.copyOf(dedupKeys));
    boolean supported = true;
    for (int i = 0; i < dedupKeys.size(); i++) {
      supported &= print(explanations.get(i), dedupKeys.get(i), recorded);
    }
    return supported ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /**
   * @param recorded what to compare with, or null
   * @return true when the events support it, as recorded
   */
  private boolean print(
      Explanation explanation, String dedupKey, Map<String, List<Detected>> recorded) {
    PrintWriter out = spec.commandLine().getOut();
    explanation.lines().forEach(out::println);
    boolean supported = !explanation.transitions().isEmpty();
    if (recorded != null && supported) {
      List<Detected> then = recorded.getOrDefault(dedupKey, List.of());
      supported = then.equals(explanation.transitions());
      out.println(supported ? "  与记录一致 as recorded" : "  与记录不一致 not as recorded: " + then);
    }
    out.flush();
    return supported;
  }

  private Map<String, List<Detected>> recorded(Set<String> dedupKeys) throws IOException {
    try (Stream<String> lines = Files.lines(anomalies)) {
      return Detected.byDedupKey(
          lines
              .filter(line -> dedupKeys.stream().anyMatch(line::contains))
              .map(line -> line.getBytes(StandardCharsets.UTF_8))
              .toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
