package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.events.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

  @TempDir Path directory;

  @Test
  void whatWasSentAndPlantedCanBeReadBack() throws IOException {
    List<String> sent = new ArrayList<>();
    List<PlantedFault> planted = new ArrayList<>();
    SimConfig config = Runs.small(9).withHistoryDays(1);
    try (Recording recording = new Recording(directory)) {
      Simulation simulation =
          new Simulation(
              config,
              fault -> {
                planted.add(fault);
                recording.planted(fault);
              });
      simulation.sendUntil(
          config.start() + 6 * Ms.HOUR,
          (topic, event) -> {
            sent.add(text(event));
            recording.send(topic, event);
          });
    }
    List<String> read = new ArrayList<>();
    RecordingReader reader = new RecordingReader(directory);
    reader.events(event -> read.add(text(event)));
    assertThat(read).hasSameSizeAs(sent).hasSizeGreaterThan(1_000);
    assertThat(String.join("\n", read).equals(String.join("\n", sent))).isTrue();
    assertThat(reader.faults()).isEqualTo(planted).isNotEmpty();
  }

  @Test
  void timesAreWrittenAsTheSendersSeeThem() throws IOException {
    try (Recording recording = new Recording(directory)) {
      recording.send(
          "channel",
          Event.of(
              "1", "channel/jd", "order.paid", "O1", Runs.START, Data.of("order_id", "O1").map()));
    }
    assertThat(directory.resolve(Recording.EVENTS))
        .hasContent(
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"channel/jd\",\"type\":\"order.paid\","
                + "\"subject\":\"O1\",\"time\":\"2026-03-02T08:00:00.000+08:00\","
                + "\"data\":{\"order_id\":\"O1\"}}");
  }

  @Test
  void aBrokenLineIsNamed() throws IOException {
    Files.writeString(directory.resolve(Recording.EVENTS), "{}\n");
    assertThatThrownBy(() -> new RecordingReader(directory).events(e -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 1");
  }

  private static String text(Event event) {
    return new String(new RawJson().write(event), StandardCharsets.UTF_8);
  }
}
