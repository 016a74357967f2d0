package io.orderpulse.sandbox.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.JsonTree;
import io.orderpulse.events.json.MalformedEventException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a recording back, event by event. */
public final class RecordingReader {

  private final Path directory;

  public RecordingReader(Path directory) {
    this.directory = directory;
  }

  /**
   * Gives each event to the reader, in the order of sending, resends included.
   *
   * @throws IOException when the file cannot be read or a line is no event; names the line
   */
  public void events(Consumer<Event> reader) throws IOException {
    Path file = directory.resolve(Recording.EVENTS);
    EventReader json = new EventReader();
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        reader.accept(json.read(line.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (MalformedEventException e) {
      throw new IOException(file + " line " + number + ": " + e.getMessage(), e);
    }
  }

  /** All planted faults. */
  public List<PlantedFault> faults() throws IOException {
    JsonFactory factory = JsonTree.factory();
    List<PlantedFault> faults = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(Recording.FAULTS))) {
      try (JsonParser parser = factory.createParser(line)) {
        parser.nextToken();
        faults.add(FaultJson.fault(JsonTree.object(parser)));
      }
    }
    return faults;
  }
}
