package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.Problem;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.rules.PublishedRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings rules into force while the jobs run. */
@Command(
    name = "publish",
    description = {
      "Publish rules to running jobs, each as its next version; prints id, version, hash and effective time.",
      "Exit code 1, and nothing is published, when any has a problem."
    })
public final class PublishRules implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RuleTopicOptions topic;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Rule files or folders.")
  private List<Path> files;

  /** A rule that is to be published. */
  private record Content(Path file, Rule rule, String json) {}

  @Override
  public Integer call() throws IOException {
    List<String> problems = new ArrayList<>();
    Map<String, Content> contents = new TreeMap<>();
    for (Path file : files) {
      RulePack pack = RuleFiles.at(file);
      pack.problems().stream().map(Problem::toString).forEach(problems::add);
      for (Rule rule : pack.rules()) {
        Content content = new Content(file, rule, pack.contents().get(rule.id()));
        Content other = contents.putIfAbsent(rule.id(), content);
        if (other != null) {
          problems.add("%s: rule '%s' stands in %s too".formatted(file, rule.id(), other.file()));
        }
      }
    }
    if (!problems.isEmpty()) {
      problems.forEach(spec.commandLine().getErr()::println);
      return CommandLine.ExitCode.SOFTWARE;
    }
    topic.effectiveFrom(spec, null); // a wrong time is found before Kafka is asked
    PublishedRules published = topic.published();
    List<RuleRecord> records = new ArrayList<>();
    for (Content content : contents.values()) {
      add(content, published, records);
    }
    topic.publish(records, spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }

  private void add(Content content, PublishedRules published, List<RuleRecord> records) {
    Rule rule = content.rule();
    PublishedRules.Version newest = published.newest(rule.id()).orElse(null);
    if (newest != null
        && newest.onTopic()
        && newest.change().hash().equals(rule.hash())
        && !topic.asksForATime()) {
      spec.commandLine()
          .getOut()
          .printf(
              "%s v%d has this content already, not published again%n",
              rule.id(), newest.change().version());
      spec.commandLine().getOut().flush();
      return;
    }
    Long from = topic.effectiveFrom(spec, rule.release().effectiveFrom());
    records.add(topic.record(rule.id(), published.next(rule.id()), content.json(), from));
  }
}
