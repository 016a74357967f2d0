package io.orderpulse.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.OrderPulse;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class RehearseCommandTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--days   | 0     | --days must be from 1 to 30, not 0",
        "--days   | 31    | --days must be from 1 to 30, not 31",
        "--start  | today | --start must be a time with zone such as 2026-02-14T10:00:00+08:00",
        "--faults | fire  | --faults: no fault is named fire; known are",
      })
  void shouldRefuseBadUsageBeforeItBegins(String option, String value, String message) {
    StringWriter err = new StringWriter();
    int exit =
        OrderPulse.commandLine().setErr(new PrintWriter(err)).execute("rehearse", option, value);
    assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains(message);
  }
}
