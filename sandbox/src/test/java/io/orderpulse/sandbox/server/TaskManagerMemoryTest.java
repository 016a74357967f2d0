package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaskManagerMemoryTest {

  @Test
  void partsAddUpToTheProcess() {
    List<String> parts =
        new TaskManagerMemory(1536, 64)
            .arguments().stream()
                .filter(a -> a.startsWith("-Dtaskmanager.memory.") && !a.contains(".max="))
                .toList();
    int sum =
        parts.stream().mapToInt(a -> Integer.parseInt(a.replaceAll(".*=(\\d+)m", "$1"))).sum();
    assertThat(sum).isEqualTo(1536);
  }

  @Test
  void tooSmallNamesTheLeast() {
    assertThatThrownBy(() -> new TaskManagerMemory(400, 64))
        .hasMessage("A TaskManager of 400 MB is too small: it needs at least 992 MB.");
    assertThat(new TaskManagerMemory(992, 64).jvmOptions()).contains("-Xmx224m");
  }
}
