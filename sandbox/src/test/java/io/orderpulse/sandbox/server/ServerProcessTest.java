package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void endingWhileStartingShowsTheLastLogLines() {
    ServerProcess process = ServerProcess.start(server("fail"));
    assertThatThrownBy(() -> process.awaitReady(BOUND, () -> false))
        .isInstanceOf(SandboxException.class)
        .hasMessageStartingWith("Stub ended unexpectedly with exit code 3.\nLast lines of ")
        .hasMessageEndingWith("\nno room for another stub");
  }

  @Test
  void neverReadyIsBoundedAndEnded() {
    ServerProcess process = ServerProcess.start(server("wait"));
    assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(300), () -> false))
        .hasMessageStartingWith("Waited 0 s in vain for Stub to answer.");
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void closeEndsIt() {
    ServerProcess process = ServerProcess.start(server("wait"));
    process.awaitReady(BOUND, () -> LogTail.of(process.command().log()).contains("waiting"));
    assertThat(process.isAlive()).isTrue();
    process.close();
    assertThat(process.isAlive()).isFalse();
    assertThatThrownBy(process::requireAlive).hasMessageContaining("exit code 143");
  }

  @Test
  void closeOfTheRunEndsItAndRemovesTheDirectory() {
    RunDirectory run = RunDirectory.create(directory, false);
    ServerProcess process = run.start(server("wait"));
    run.close();
    run.close();
    assertThat(process.isAlive()).isFalse();
    assertThat(run.path()).doesNotExist();
    assertThatThrownBy(() -> run.start(server("wait"))).hasMessageContaining("run is ending");
  }

  private ServerCommand server(String behaviour) {
    return new ServerCommand(
        "Stub",
        directory,
        System.getProperty("java.class.path"),
        StubServer.class.getName(),
        List.of("-Xmx32m"),
        List.of(behaviour));
  }
}
