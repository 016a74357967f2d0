package io.orderpulse.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.OrderPulse;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {

  @ParameterizedTest
  @CsvSource({
    "bench, 'Missing command: parse, pipeline, rules, intake, import or index'",
    "bench rules-of-thumb, rules-of-thumb",
    "bench parse --events 9, '--events must be at least 10, not 9'",
    "bench parse --rounds 0, '--rounds must be at least 1, not 0'",
    "bench pipeline --warm-up -1, '--warm-up must be 0 or more, not -1'",
    "bench pipeline --events many, many",
    "bench import --rows 9, '--rows is 1000 to 9999999, not 9'",
    "bench import --before PT1S, '--before is twenty seconds or more'",
    "'bench index --bulk 500,0', '--bulk is 1 to 10000, not 0'",
    "bench index --documents 7, '--documents is 100 to 5000000, not 7'",
  })
  void badUsageIsOneLineAndExitCode2(String args, String message) {
    StringWriter err = new StringWriter();
    CommandLine line = OrderPulse.commandLine();
    line.setErr(new PrintWriter(err, true));
    assertThat(line.execute(args.split(" "))).isEqualTo(2);
    assertThat(err.toString().lines().toList())
        .hasSize(1)
        .allMatch(l -> l.contains(message) && l.contains("--help"));
  }
}
