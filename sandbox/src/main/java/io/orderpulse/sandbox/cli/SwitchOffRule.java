package io.orderpulse.sandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.cep.yaml.Nearest;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.jobs.rules.PublishedRules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends the judging of a rule. */
@Command(
    name = "off",
    description = {
      "Publish a rule with status off: it judges no more, and what it has open ends.",
      "To switch it on again, roll back."
    })
public final class SwitchOffRule implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RuleTopicOptions topic;

  @Parameters(paramLabel = "ID", description = "Rule id, for example ship-overdue.")
  private String id;

  @Override
  public Integer call() throws IOException {
    Long from = topic.effectiveFrom(spec, null);
    PublishedRules published = topic.published();
    Optional<String> content = published.newest(id).map(v -> v.change().content());
    if (content.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("no rule '" + id + "'" + Nearest.hint(id, published.ids()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    topic.publish(
        List.of(topic.record(id, published.next(id), off(content.get()), from)),
        spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }

  private static String off(String content) throws JsonProcessingException {
    ObjectNode rule = (ObjectNode) RecordWriter.MAPPER.readTree(content);
    return rule.put("status", "off").toString();
  }
}
