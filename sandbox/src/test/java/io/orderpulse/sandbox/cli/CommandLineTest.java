package io.orderpulse.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.OrderPulse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).startsWith("Usage: orderpulse");
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).contains("orderpulse ");
    assertThat(err.toString()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCommandHasHelp() {
    return OrderPulse.commandLine().getSubcommands().keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(run(name, "--help")).isZero()));
  }

  @TestFactory
  Stream<DynamicTest> badUsageIsOneLineAndExitCode2() {
    return Stream.of(
            List.<String>of(),
            List.of("nonsense"),
            List.of("submit"),
            List.of("submit", "nonsense"),
            List.of("submit", "health", "--nonsense"),
            List.of("submit", "health", "--set", "novalue"),
            List.of("submit", "health", "--parallelism", "0"),
            List.of("submit", "health", "--jobmanager", "localhost:8081"),
            List.of("submit", "health", "--config", "/no/such/file.yaml"),
            List.of("servers", "--kafka-port", "many"),
            List.of("feedback", "r|order|O1"),
            List.of("feedback", "r|order|O1", "nonsense"),
            List.of("feedback", "r|order|O1", "snoozed"),
            List.of("feedback", "r|order|O1", "closed", "--for", "PT1H"),
            List.of("feedback", "r|order|O1", "snoozed", "--until", "tomorrow"),
            List.of("feedback", "r|order|O1", "snoozed", "--for", "PT1H", "--until", "x"))
        .map(args -> DynamicTest.dynamicTest(args.toString(), () -> assertBadUsage(args)));
  }

  private static void assertBadUsage(List<String> args) {
    CommandLineTest fresh = new CommandLineTest();
    assertThat(fresh.run(args.toArray(String[]::new))).isEqualTo(2);
    assertThat(fresh.out.toString()).isEmpty();
    assertThat(fresh.err.toString().lines().toList())
        .hasSize(1)
        .allMatch(l -> l.contains("--help"));
  }

  @Test
  void portInUseIsOneLineAndExitCode1() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(run("servers", "--kafka-port", "" + other.getLocalPort())).isEqualTo(1);
    }
    assertThat(err.toString().lines().toList())
        .hasSize(1)
        .allMatch(l -> l.contains("pass --kafka-port with a free port"));
  }

  @Test
  void debugAddsTheStackTrace() {
    assertThat(run("submit", "health", "--jar", "/no/such.jar", "--debug")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("orderpulse: No job jar at /no/such.jar")
        .contains("\tat io.orderpulse");
  }

  private int run(String... args) {
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }
}
