package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No server outlives the process that started it, even when that is killed with kill -9. */
class OrphanITCase {

  private static final Duration BOUND = Duration.ofSeconds(20);

  @Test
  void killedParentTakesItsServersAlong(@TempDir Path directory) throws Exception {
    Process parent = startParent(directory);
    List<ProcessHandle> servers = List.of();
    try (BufferedReader out = parent.inputReader()) {
      String pids = out.readLine();
      assertThat(pids).as("the parent's line").isNotNull();
      servers = Stream.of(pids.split(" ")).map(Long::valueOf).map(this::handle).toList();
      assertThat(servers).hasSize(4).allMatch(ProcessHandle::isAlive);

      parent.destroyForcibly().waitFor();

      List<ProcessHandle> orphans = servers;
      Await.until(
          "the orphans to end", BOUND, () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
    } finally {
      parent.destroyForcibly();
      servers.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private ProcessHandle handle(long pid) {
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static Process startParent(Path directory) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + directory,
            "-cp",
            System.getProperty("java.class.path"),
            OrphanParent.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
