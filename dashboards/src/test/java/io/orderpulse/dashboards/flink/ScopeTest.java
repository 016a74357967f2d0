package io.orderpulse.dashboards.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

  @ParameterizedTest
  @CsvSource({
    "taskmanager.job.task.operator.intake.reason, rejected, operator, intake, rejected, true",
    "taskmanager.job.task.operator, pendingRecords, operator, '', pendingRecords, true",
    "taskmanager.job.task.operator, currentInputWatermark, operator, '', currentInputWatermark, false",
    "taskmanager.job.task, busyTimeMsPerSecond, task, '', busyTimeMsPerSecond, true",
    "taskmanager.job.task, numRecordsIn, task, '', numRecordsIn, false",
    "jobmanager.job, numRestarts, job, '', numRestarts, true",
    "taskmanager.Status.JVM.Memory.Heap, Used, taskmanager, jvm, Heap.Used, true",
    "jobmanager.Status.JVM.CPU, Load, jobmanager, jvm, CPU.Load, true",
    "taskmanager.Status.JVM.Memory.Direct, Count, taskmanager, jvm, Direct.Count, false",
  })
  void shouldTellWhereAMetricBelongs(
      String logical, String name, String kind, String group, String metric, boolean shown) {
    Scope scope = Scope.of(logical, name).orElseThrow();
    assertThat(scope).isEqualTo(new Scope(kind, group, metric));
    assertThat(Shown.isShown(scope)).isEqualTo(shown);
  }

  @Test
  void shouldLeaveOutWhatIsOfNoKnownKind() {
    assertThat(Scope.of("elsewhere.job", "x")).isEmpty();
    assertThat(Scope.of("jobmanagers", "x")).isEmpty();
  }
}
