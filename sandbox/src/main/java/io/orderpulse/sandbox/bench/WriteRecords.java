package io.orderpulse.sandbox.bench;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Outbound;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Writes records as JSON as the health job does: once for each topic they go to. */
final class WriteRecords<T extends Outbound> extends RichFlatMapFunction<T, byte[]> {

  private static final long serialVersionUID = 1L;

  private final int topics;
  private transient RecordWriter writer;

  WriteRecords(int topics) {
    this.topics = topics;
  }

  @Override
  public void open(OpenContext context) {
    writer = new RecordWriter();
  }

  @Override
  public void flatMap(T record, Collector<byte[]> out) {
    for (int i = 0; i < topics; i++) {
      out.collect(writer.write(record));
    }
  }
}
