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
    assertThat(out.toString().lines()).hasSize(50);
    assertThat(out.toString()).contains("sync-miss", "warning→error", "ERP漏同步");
  }

  @Test
  void shouldFindTheBuiltInPackSound() {
    assertThat(run("rules", "validate")).isZero();
    assertThat(out.toString()).isEqualToIgnoringNewLines("50 rules, no problems");
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
  void shouldShowARuleInFull() {
    assertThat(run("rules", "show", "sync-miss")).isZero();
    assertThat(out.toString()).contains("# compact plan: a plain expect");
    assertThat(out.toString())
        .startsWith("# sync-miss v1 | ERP漏同步 | Order missing in ERP")
        .contains("# parameter limit: PT5M", "SHA-256 ")
        .contains("within: PT5M", "cool_down: PT30M", "status: live", "name: ERP漏同步");
  }

  @Test
  void shouldShowARuleThatCanBeReadAgain() throws IOException {
    assertThat(run("rules", "show", "merge-candidates")).isZero();
    Path file = Files.writeString(folder.resolve("shown.yaml"), out.toString());
    assertThat(run("rules", "validate", file.toString())).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldNameTheNearestRule() {
    assertThat(run("rules", "show", "sync-mis")).isOne();
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("no rule 'sync-mis'; did you mean 'sync-miss'?");
    assertThat(run("rules", "show")).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void shouldShowARuleOfAFile() throws IOException {
    Path wrong = Files.writeString(folder.resolve("r.yaml"), "rules:\n  - {id: a-b, tmplate: x}\n");
    assertThat(run("rules", "show", "a-b", "--rules", wrong.toString())).isOne();
    assertThat(err.toString()).contains(wrong + ":2:5: field 'template' is missing");
  }

  @Test
  void shouldPrintTheSchema() {
    assertThat(run("rules", "schema")).isZero();
    assertThat(out.toString()).contains("draft/2020-12/schema", "count-window-rule");
  }

  @Test
  void shouldAskForACommand() {
    assertThat(run("rules")).isEqualTo(CommandLine.ExitCode.USAGE);
  }

  @Test
  void shouldPublishNothingWhenAnyFileHasAProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("r.yaml"), "rules:\n  - {id: a-b, tmplate: x}\n");
    assertThat(run("rules", "publish", file.toString())).isOne();
    assertThat(err.toString()).contains(file + ":2:5: field 'template' is missing");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void shouldAskForATimeWithItsZone() {
    assertThat(run("rules", "off", "sync-miss", "--effective-from", "tomorrow"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("--effective-from must be a time with zone");
  }

  private int run(String... args) {
    return OrderPulse.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }
}
