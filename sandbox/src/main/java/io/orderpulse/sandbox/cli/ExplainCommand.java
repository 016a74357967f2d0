package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.why.Explanation;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
      "and English. Exit code 1 when they do not support it, or differ from what was recorded."
    })
public final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RuleOptions rules;

  @Parameters(
      paramLabel = "ANOMALY",
      description = "Its dedup_key, or the id of one of its records (dedup_key#episode.seq).")
  private String anomaly;

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
    PrintWriter out = spec.commandLine().getOut();
    RulePack pack = rules.load().orThrow();
    String dedupKey = anomaly.replaceAll("#-?[0-9]+\\.[0-9]+$", "");
    Replay replay = new Replay(new ReplayOptions(events, null, null, false, null, null));
    Explanation explanation;
    try {
      explanation = Explanation.of(replay, pack, dedupKey);
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
    explanation.lines().forEach(out::println);
    boolean supported = !explanation.transitions().isEmpty();
    if (anomalies != null && supported) {
      List<Detected> recorded = recorded(dedupKey);
      boolean same = recorded.equals(explanation.transitions());
      out.println(same ? "  与记录一致 as recorded" : "  与记录不一致 not as recorded: " + recorded);
      supported = same;
    }
    out.flush();
    return supported ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<Detected> recorded(String dedupKey) throws Exception {
    List<Detected> recorded = new ArrayList<>();
    for (String line : Files.readAllLines(anomalies)) {
      if (line.contains(dedupKey)) {
        Detected d = Detected.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (d.dedupKey().equals(dedupKey)) {
          recorded.add(d);
        }
      }
    }
    return recorded;
  }
}
