package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.Problem;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people do with rules: see them, check them. */
@Command(name = "rules", description = "List and check rules.")
public final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: list or validate");
  }

  /** Prints every rule in one line. */
  @Command(
      name = "list",
      description = "Print every rule: id, version, template, key, owner, name.")
  int list(
      @Option(
              names = "--rules",
              paramLabel = "PATH",
              description = "Rule file or folder (default: the built-in pack).")
          Path path)
      throws IOException {
    RulePack pack = load(path);
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
