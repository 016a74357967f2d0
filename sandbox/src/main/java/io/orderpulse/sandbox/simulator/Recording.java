package io.orderpulse.sandbox.simulator;

import io.orderpulse.events.Event;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes down what was really sent and planted: {@code events.jsonl} (in the order of sending, fit
 * for a replay) and {@code faults.jsonl}. Thread-safe.
 */
public final class Recording implements EventSink, Closeable {

  public static final String EVENTS = "events.jsonl";
  public static final String FAULTS = "faults.jsonl";

  private final RawJson json = new RawJson();
  private final Path directory;
  private final OutputStream events;
  private final OutputStream faults;

  /**
   * @param directory is made when it is not there; files of an earlier recording are replaced
   * @throws IOException when it cannot be written
   */
  public Recording(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.events = open(EVENTS);
    this.faults = open(FAULTS);
  }

  @Override
  public synchronized void send(String topicSuffix, Event event) {
    line(events, EVENTS, json.write(event));
  }

  public synchronized void planted(PlantedFault fault) {
    line(faults, FAULTS, json.tree(FaultJson.tree(fault)));
  }

  public synchronized void flush() throws IOException {
    events.flush();
    faults.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    try (faults) {
      events.close();
    }
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)), 1 << 16);
  }

  private void line(OutputStream out, String name, byte[] json) {
    try {
      out.write(json);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write " + directory.resolve(name) + ": " + e.getMessage() + "; is the disk full?",
          e);
    }
  }
}
