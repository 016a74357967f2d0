package io.orderpulse.sandbox.replay;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Outbound;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the results of a replay as JSON lines, one file per topic. */
final class ReplayWriter {

  private final RecordWriter json = new RecordWriter();
  private final Path folder;

  /**
   * @throws IOException when the folder can't be made
   */
  ReplayWriter(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void write(ReplayResults results) throws IOException {
    write("anomalies.jsonl", results.anomalies());
    write("orders.jsonl", results.orders());
    write("rejected.jsonl", results.rejected());
    write("actions.jsonl", List.of());
    write("metrics.jsonl", List.of());
  }

  private void write(String name, List<? extends Outbound> records) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (Outbound record : records) {
        out.write(json.write(record));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new IOException("writing " + file + ": " + e.getMessage(), e);
    }
  }
}
