package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.yaml.Nearest;
import io.orderpulse.jobs.rules.PublishedRules;
import io.orderpulse.jobs.rules.PublishedRules.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the content of an older version of a rule into force again. */
@Command(
    name = "rollback",
    description = {
      "Publish the content of an older version of a rule as a new version.",
      "It comes from the topic while Kafka has it, else from the rule files; exit code 1 when neither has it."
    })
public final class RollBackRule implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RuleTopicOptions topic;

  @Parameters(paramLabel = "ID", description = "Rule id, for example ship-overdue.")
  private String id;

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = "Version to go back to (default: the one before the newest).")
  private Integer version;

  @Override
  public Integer call() throws IOException {
    Long from = topic.effectiveFrom(spec, null);
    PublishedRules published = topic.published();
    List<Version> versions = published.versions(id);
    if (versions.isEmpty()) {
      return failed("no rule '" + id + "'" + Nearest.hint(id, published.ids()));
    }
    Optional<Version> target = target(versions);
    if (target.isEmpty()) {
      return failed(
          "rule '%s': %s is neither on the topic any more nor in the rule files; there is %s"
              .formatted(
                  id,
                  version == null ? "an older version" : "version " + version,
                  versions.stream().map(RollBackRule::name).collect(Collectors.joining(", "))));
    }
    int next = published.next(id);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s v%d gets the content of %s%n", id, next, name(target.get()));
    topic.publish(List.of(topic.record(id, next, target.get().change().content(), from)), out);
    return CommandLine.ExitCode.OK;
  }

  /** The newest with content before the newest of all, unless one is named. */
  private Optional<Version> target(List<Version> versions) {
    return versions.subList(0, versions.size() - (version == null ? 1 : 0)).stream()
        .filter(v -> v.change().content() != null)
        .filter(v -> version == null || v.change().version() == version)
        .reduce((older, newer) -> newer);
  }

  private static String name(Version version) {
    String place = version.onTopic() ? "from the topic" : "from the rule files";
    boolean removal = version.change().content() == null;
    return "v%d %s".formatted(version.change().version(), removal ? "(a removal)" : place);
  }

  private int failed(String message) {
    spec.commandLine().getErr().println(message);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
