package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.sandbox.scenario.Scenario;
import io.orderpulse.sandbox.scenario.ScenarioCheck;
import io.orderpulse.sandbox.scenario.ScenarioException;
import io.orderpulse.sandbox.scenario.ScenarioFile;
import io.orderpulse.sandbox.scenario.ScenarioFiles;
import io.orderpulse.sandbox.scenario.ScenarioRun;
import io.orderpulse.sandbox.scenario.ScenarioScript;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs scenarios against rules. */
@Command(
    name = "test",
    description = {
      "Run scenario files against the rules, through the health job itself; no server is needed.",
      "Each difference is one line. Exit code 1 when there is any."
    })
final class TestRules implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private RuleOptions rules;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|DIR",
      description = "Scenarios (default: those that ship beside the built-in rules).")
  private Path path;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    RulePack pack = rules.load();
    if (!pack.problems().isEmpty()) {
      pack.problems().forEach(err::println);
      return ExitCode.SOFTWARE;
    }
    List<ScenarioFile> files;
    try {
      files = path == null ? ScenarioFiles.builtIn(pack) : ScenarioFiles.at(path);
    } catch (ScenarioException e) {
      err.println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
    Set<String> known = pack.rules().stream().map(Rule::id).collect(Collectors.toSet());
    for (ScenarioFile file : files) {
      if (!known.contains(file.rule())) {
        err.printf("no rule '%s', of which the scenarios tell%n", file.rule());
        return ExitCode.SOFTWARE;
      }
    }
    return run(pack, files.stream().flatMap(f -> f.scenarios().stream()).toList());
  }

  private int run(RulePack pack, List<Scenario> scenarios) throws Exception {
    List<List<Anomaly>> said = ScenarioRun.run(pack, scenarios);
    int failed = 0;
    for (int i = 0; i < scenarios.size(); i++) {
      Scenario scenario = scenarios.get(i);
      List<String> differences =
          ScenarioCheck.differences(scenario, said.get(i), ScenarioScript.start(i));
      failed += differences.isEmpty() ? 0 : 1;
      for (String difference : differences) {
        spec.commandLine()
            .getErr()
            .printf(
                "%s:%d: %s, '%s': %s%n",
                scenario.file(), scenario.line(), scenario.rule(), scenario.name(), difference);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d scenarios, %s%n",
        scenarios.size(), failed == 0 ? "all as expected" : failed + " not as expected");
    out.flush();
    return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
