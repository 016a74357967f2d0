package io.orderpulse.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.OrderPulse;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DemoCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--for      | soon  | --for must be a time such as 5m, 90s or 1h, not 'soon'",
        "--for      | 0m    | --for must be a time such as 5m, 90s or 1h, not '0m'",
        "--speed    | 0.5   | --speed must be from 1 to 100000, not 0.5",
        "--start    | today | --start must be a time with zone such as 2026-02-14T10:00:00+08:00",
        "--faults   | fire  | --faults: no fault is named fire; known are",
      })
  void shouldRefuseBadUsageBeforeStartingAnything(String option, String value, String message) {
    StringWriter err = new StringWriter();
    int exit = OrderPulse.commandLine().setErr(new PrintWriter(err)).execute("demo", option, value);
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains(message);
  }
}
