package io.orderpulse.jobs.metric;

import io.orderpulse.jobs.health.SeenEvent;
import io.orderpulse.udfs.text.Category;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Shares of the categories among the records that the voice job has classified. */
public final class MeasureVoice implements FlatMapFunction<SeenEvent, Delta> {

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(SeenEvent seen, Collector<Delta> out) {
    if (!seen.event().type().equals("voice.classified")
        || !(seen.event().data().get("categories") instanceof List<?> said)) {
      return;
    }
    for (Category category : Category.values()) {
      String name = category.name();
      out.collect(
          Delta.share(
              MetricId.KEYWORD_CLASS_SHARE, seen.time(), said.contains(name), "category", name));
    }
  }
}
