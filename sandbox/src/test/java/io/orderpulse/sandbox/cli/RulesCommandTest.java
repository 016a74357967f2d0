package io.orderpulse.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.OrderPulse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldListTheBuiltInPack() {
    assertThat(run("rules", "list")).isZero();
    assertThat(out.toString().lines()).hasSize(6);
    assertThat(out.toString()).contains("sync-miss", "warning→error", "ERP漏同步");
  }

  @Test
  void shouldFindTheBuiltInPackSound() {
    assertThat(run("rules", "validate")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("6 rules, no problems");
  }

  @Test
  void shouldPrintEveryProblemWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("r.yaml"), "rules:\n  - {id: a-b, tmplate: x}\n");
    assertThat(run("rules", "validate", file.toString())).isOne();
    assertThat(err.toString())
        .contains(file + ":2:5: field 'template' is missing")
        .contains("unknown field 'tmplate'; did you mean 'template'?");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void shouldSayWhichFileIsMissing() {
    assertThat(run("rules", "validate", "nowhere.yaml")).isOne();
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("orderpulse: no such rule file or folder: nowhere.yaml");
  }

  @Test
  void shouldAskForACommand() {
    assertThat(run("rules")).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  private int run(String... args) {
    return OrderPulse.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
