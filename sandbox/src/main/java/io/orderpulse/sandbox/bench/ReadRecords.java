package io.orderpulse.sandbox.bench;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/**
 * Puts the records of a workload in the place of numbers, in file order, and again from the start
 * behind the last; one subtask only.
 */
public final class ReadRecords extends RichMapFunction<Long, byte[]> {

  private static final long serialVersionUID = 1L;

  private final String file;
  private transient WorkloadReader reader;

  public ReadRecords(Path file) {
    this.file = file.toString();
  }

  @Override
  public void open(OpenContext context) throws IOException {
    reader = new WorkloadReader(Path.of(file));
  }

  @Override
  public byte[] map(Long number) throws IOException {
    try {
      return reader.next();
    } catch (EOFException end) {
      reader.close();
      reader = new WorkloadReader(Path.of(file));
      return reader.next();
    }
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
