package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.engine.Planner;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.Nearest;
import io.orderpulse.cep.yaml.Problem;
import io.orderpulse.cep.yaml.RuleDocuments;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.cep.yaml.RuleView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people do with rules: see them, check them, learn what may be in them. */
@Command(
    name = "rules",
    description = "List, show, check, try out and publish rules.",
    subcommands = {
      PublishRules.class,
      RollBackRule.class,
      SwitchOffRule.class,
      TestRules.class,
      DiffRules.class
    })
public final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Missing command: list, show, validate, test, diff, schema, publish, rollback or off");
  }

  /** Prints every rule in one line. */
  @Command(
      name = "list",
      description = "Print every rule: id, version, template, key, owner, name.")
  int list(@Mixin RuleOptions options) throws IOException {
    RulePack pack = options.load();
    if (!pack.problems().isEmpty()) {
      return problems(pack);
    }
    PrintWriter out = spec.commandLine().getOut();
    for (Rule rule : pack.rules()) {
      String severities =
          rule.severity().stream().map(s -> s.severity().wire()).collect(Collectors.joining("→"));
      out.printf(
          "%-20s v%-3d %-13s %-9s %-15s %-15s %s | %s%n",
          rule.id(),
          rule.version(),
          rule.template().wire(),
          rule.key().wire(),
          severities,
          rule.owner(),
          rule.zh().name(),
          rule.en().name());
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /** Prints one rule in full. */
  @Command(
      name = "show",
      description = {
        "Print a rule in full, in YAML: what its file says and the defaults of the rest;",
        "and in comments its plan and why, and its parameters.",
        "Exit code 1 when there is no such rule."
      })
  int show(
      @Parameters(paramLabel = "ID", description = "Rule id, for example ship-overdue.") String id,
      @Mixin RuleOptions options)
      throws IOException {
    RulePack pack = options.load();
    if (!pack.problems().isEmpty()) {
      return problems(pack);
    }
    Optional<Rule> found = pack.rules().stream().filter(r -> r.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      List<String> ids = pack.rules().stream().map(Rule::id).toList();
      spec.commandLine().getErr().println("no rule '" + id + "'" + Nearest.hint(id, ids));
      return CommandLine.ExitCode.SOFTWARE;
    }
    PrintWriter out = spec.commandLine().getOut();
    Rule rule = found.get();
    out.printf("# %s v%d | %s | %s%n", id, rule.version(), rule.zh().name(), rule.en().name());
    out.printf("# from %s, SHA-256 %s%n", rule.source(), rule.hash());
    out.printf("# %s%n", Planner.explain(rule));
    rule.params().forEach((name, value) -> out.printf("# parameter %s: %s%n", name, value));
    out.print(RuleView.yaml(pack, rule));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /** Prints the JSON Schema of rule files. */
  @Command(
      name = "schema",
      description = "Print the JSON Schema of rule files, for editors and other programs.")
  int schema() {
    spec.commandLine().getOut().print(RuleDocuments.schema());
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  /** Checks rule files. */
  @Command(
      name = "validate",
      description = {
        "Check rule files and print every problem with file, line and column.",
        "Exit code 1 when there are any."
      })
  int validate(
      @Parameters(
              arity = "0..1",
              paramLabel = "PATH",
              description = "Rule file or folder (default: the built-in pack).")
          Path path)
      throws IOException {
    RulePack pack = load(path);
    if (!pack.problems().isEmpty()) {
      return problems(pack);
    }
    spec.commandLine().getOut().printf("%d rules, no problems%n", pack.rules().size());
    spec.commandLine().getOut().flush();
    return CommandLine.ExitCode.OK;
  }

  private static RulePack load(Path path) throws IOException {
    return path == null ? RuleFiles.builtIn() : RuleFiles.at(path);
  }

  private int problems(RulePack pack) {
    PrintWriter err = spec.commandLine().getErr();
    pack.problems().stream().map(Problem::toString).forEach(err::println);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
