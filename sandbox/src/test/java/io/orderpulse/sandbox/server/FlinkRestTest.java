package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlinkRestTest {

  private static final FlinkRest NOBODY =
      new FlinkRest(URI.create("http://127.0.0.1:" + Ports.free()));

  @Test
  void innermostCauseIsTheReason() {
    String trace =
        """
        org.apache.flink.client.program.ProgramInvocationException: main failed
          at a.B.c(B.java:1)
        Caused by: java.lang.IllegalStateException: outer
          at a.B.c(B.java:2)
        Caused by: java.lang.IllegalArgumentException: unknown key 'x'
          ... 3 more
        """;
    assertThat(FlinkHttp.reason(trace))
        .isEqualTo("java.lang.IllegalArgumentException: unknown key 'x'");
    assertThat(FlinkHttp.reason("Job not found\n")).isEqualTo("Job not found");
    assertThat(FlinkHttp.reason("")).isEqualTo("no reason given");
  }

  @Test
  void noClusterIsOneLineWithTheAddress() {
    assertThatThrownBy(NOBODY::jobs)
        .hasMessageStartingWith("No answer from Flink at " + NOBODY.uri())
        .hasMessageEndingWith("is its JobManager running?");
  }

  @Test
  void noJarIsOneLineWithThePath() {
    assertThatThrownBy(() -> NOBODY.upload(Path.of("no/such.jar")))
        .hasMessage("No job jar at no/such.jar: build it or pass --jar.");
  }

  @Test
  void runLeavesOutWhatIsNotGiven() {
    assertThat(JarRun.of("a.Main", List.of("--x", "1")).toJson())
        .hasToString("{\"entryClass\":\"a.Main\",\"programArgsList\":[\"--x\",\"1\"]}");
    assertThat(new JarRun("a.Main", List.of(), 3, "file:/s").toJson())
        .hasToString(
            "{\"entryClass\":\"a.Main\",\"programArgsList\":[],\"parallelism\":3,\"savepointPath\":\"file:/s\"}");
  }
}
