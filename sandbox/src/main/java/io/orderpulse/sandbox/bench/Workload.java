package io.orderpulse.sandbox.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Events as they lie on {@code orderpulse.events}, made once and kept in a temporary file, so that
 * making them costs the measurement nothing.
 *
 * @param file records, each behind its length in bytes
 * @param events how many
 * @param bytes their JSON together
 * @param nanos wall time that making them took
 */
record Workload(Path file, int events, long bytes, long nanos) implements AutoCloseable {

  /**
   * @throws IOException when the temporary folder can't hold them; says which file
   */
  static Workload of(BenchPlan plan) throws IOException {
    long begin = System.nanoTime();
    Path file = Files.createTempFile("orderpulse-bench", ".bin");
    file.toFile().deleteOnExit(); // also after Ctrl-C
    Arrivals arrivals = new Arrivals(plan.orders(), plan.seed());
    int events = 0;
    long bytes = 0;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      while (arrivals.hasNext()) {
        byte[] json = arrivals.next();
        out.writeInt(json.length);
        out.write(json);
        events++;
        bytes += json.length;
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw new IOException("writing the events to " + file + ": " + e.getMessage(), e);
    }
    return new Workload(file, events, bytes, System.nanoTime() - begin);
  }

  int meanBytes() {
    return (int) Math.round((double) bytes / events);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
