package io.orderpulse.sandbox.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results of a replay, sorted, one file per topic. */
final class ReplayOutput {

  /** Every replay writes these; those that no rule fills stay empty. */
  private static final List<String> FILES =
      List.of(
          "anomalies.jsonl",
          "anomalies.shadow.jsonl",
          "actions.jsonl",
          "orders.jsonl",
          "metrics.jsonl",
          "rejected.jsonl");

  private final Map<String, List<ReplayRecord>> byFile = new TreeMap<>();

  /** Reads what a {@link ReplaySink} wrote. */
  static ReplayOutput read(Path raw) throws IOException {
    ReplayOutput output = new ReplayOutput();
    ReplaySink.read(
        raw, r -> output.byFile.computeIfAbsent(r.file(), f -> new ArrayList<>()).add(r));
    output.byFile.replaceAll((file, records) -> sorted(records));
    return output;
  }

  private static List<ReplayRecord> sorted(List<ReplayRecord> records) {
    List<ReplayRecord> all = new ArrayList<>(records);
    all.sort(Comparator.comparing(ReplayRecord::place));
    if (all.stream().noneMatch(r -> r.id() != null)) {
      return all;
    }
    Map<String, ReplayRecord> last = new TreeMap<>();
    all.forEach(r -> last.put(r.id(), r));
    return new ArrayList<>(last.values());
  }

  List<byte[]> lines(String file) {
    return byFile.getOrDefault(file, List.of()).stream().map(ReplayRecord::json).toList();
  }

  /**
   * @throws IOException when a file can't be written; says which
   */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : FILES) {
      Path file = folder.resolve(name);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        for (byte[] line : lines(name)) {
          out.write(line);
          out.write('\n');
        }
      } catch (IOException e) {
        throw new IOException("writing " + file + ": " + e.getMessage(), e);
      }
    }
  }
}
