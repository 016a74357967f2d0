package io.orderpulse.sandbox.bench.rules;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Events for the benchmark of rules, made once and kept in a temporary file, so that making them
 * costs the measurement nothing. First those that fill the state, then those that are measured.
 *
 * @param file records, each behind its length in bytes
 * @param fill events that bring the open orders about
 * @param events all of them
 * @param bytes JSON of those behind the fill
 * @param leastOpen orders open at every moment behind the fill, at least
 * @param orders all orders of which there are events
 * @param nanos wall time that making them took
 */
record RulesWorkload(
    Path file, int fill, int events, long bytes, int leastOpen, int orders, long nanos)
    implements AutoCloseable {

  /**
   * @param orders open behind the fill, at least
   * @param measured events behind the fill
   * @throws IOException when the temporary folder can't hold them; says which file
   */
  static RulesWorkload of(int orders, int measured, long seed) throws IOException {
    long begin = System.nanoTime();
    Path file = Files.createTempFile("orderpulse-bench-rules", ".bin");
    file.toFile().deleteOnExit(); // also after Ctrl-C
    Traffic traffic = new Traffic(orders, seed);
    int fill = 0;
    int events = 0;
    long bytes = 0;
    int leastOpen = Integer.MAX_VALUE;
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      while (events < fill + measured || traffic.now() < Traffic.START) {
        byte[] json = traffic.next();
        out.writeInt(json.length);
        out.write(json);
        events++;
        if (traffic.now() < Traffic.START) {
          fill = events;
        } else {
          bytes += json.length;
          leastOpen = Math.min(leastOpen, traffic.open());
        }
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw new IOException("writing the events to " + file + ": " + e.getMessage(), e);
    }
    return new RulesWorkload(
        file, fill, events, bytes, leastOpen, traffic.told(), System.nanoTime() - begin);
  }

  /** Of the events behind the fill; the fill has more of the first steps, which say more. */
  int meanBytes() {
    return (int) Math.round((double) bytes / (events - fill));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
