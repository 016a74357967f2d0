package io.orderpulse.sandbox.bench.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.OrderPulse;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The whole benchmark, too short for its figures to mean anything. */
class IndexBenchITCase {

  @Test
  void bothWritersLeaveTheSameDocumentsForEachSizeOfRequests() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));

    int exit =
        line.execute("bench", "index", "--documents", "3000", "--rounds", "2", "--bulk", "500,100");

    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .anyMatch(l -> l.matches("3,000 documents, [0-9]+ bytes .*order-health.*timeline.*"))
        .anyMatch(l -> l.matches("bare client +500 .* 1\\.00"))
        .anyMatch(l -> l.matches("index job +500 .*\\)"))
        .anyMatch(l -> l.matches("index job +100 .*\\)"))
        .contains("every document arrived");
  }
}
