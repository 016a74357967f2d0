package io.orderpulse.jobs.time;

import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Reports each event, whether it was late, and each watermark. */
final class WatermarkWatch extends AbstractStreamOperator<WatermarkWatch.Seen>
    implements OneInputStreamOperator<Long, WatermarkWatch.Seen> {

  private static final long serialVersionUID = 1L;

  /** An event's time, or a watermark. */
  public record Seen(boolean watermark, long time, boolean late) {}

  private long current = Long.MIN_VALUE;

  @Override
  public void processElement(StreamRecord<Long> element) {
    output.collect(
        new StreamRecord<>(new Seen(false, element.getValue(), element.getValue() <= current)));
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    current = mark.getTimestamp();
    output.collect(new StreamRecord<>(new Seen(true, current, false)));
    super.processWatermark(mark);
  }
}
