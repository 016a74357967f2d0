package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rules a command is about. */
final class RuleOptions {

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description = "Rule file or folder (default: the built-in pack).")
  private Path path;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      description = {
        "Thresholds of a trade (auto-parts, cold-chain, furniture, fmcg-3c) or of a file of the",
        "same form; may be given several times, the last word counts."
      })
  private List<String> profiles = new ArrayList<>();

  /** The pack, with its problems and those of the profiles. */
  RulePack load() throws IOException {
    RulePack pack = path == null ? RuleFiles.builtIn() : RuleFiles.at(path);
    for (String profile : profiles) {
      pack = RuleFiles.with(pack, profile);
    }
    return pack;
  }
}
