package io.orderpulse.jobs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.runtime.operators.TimestampsAndWatermarksOperatorFactory;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** A time of its own, be it the end of time, would become that of a stream that falls idle. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class TimelessTest {

  @Test
  void itIsIdleFromTheStartAndNeverTellsATime() throws Exception {
    try (OneInputStreamOperatorTestHarness<String, String> operator =
        new OneInputStreamOperatorTestHarness<>(
            new TimestampsAndWatermarksOperatorFactory<>(Timeless.strategy(), true),
            StringSerializer.INSTANCE)) {
      operator.getExecutionConfig().setAutoWatermarkInterval(200);
      operator.open();
      operator.setProcessingTime(1_000);
      operator.processElement(new StreamRecord<>("change"));
      operator.setProcessingTime(2_000);

      assertThat(List.copyOf(operator.getOutput()))
          .containsExactly(
              (Object) WatermarkStatus.IDLE, new StreamRecord<>("change", Long.MAX_VALUE));
    }
  }
}
