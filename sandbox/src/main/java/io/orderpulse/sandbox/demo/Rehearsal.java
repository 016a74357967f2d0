package io.orderpulse.sandbox.demo;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.simulator.Readers;
import io.orderpulse.sandbox.simulator.Recording;
import io.orderpulse.sandbox.simulator.SimConfig;
import io.orderpulse.sandbox.simulator.Simulation;
import io.orderpulse.sandbox.truth.Asked;
import io.orderpulse.sandbox.truth.Detected;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A demonstration without servers: simulated, recorded, replayed in this JVM, and scored. Nobody
 * reads texts and photos; what good readers would say of them is recorded.
 */
public final class Rehearsal {

  /** Only a live clock can hear that nothing is to be heard. */
  private static final String LIVE_ONLY = "feed-silent";

  private final SimConfig config;
  private final long end;
  private final Path directory;

  /**
   * @param end simulated ms since the epoch; what becomes true after it is not scored
   * @param directory for the recording
   */
  public Rehearsal(SimConfig config, long end, Path directory) {
    this.config = config;
    this.end = end;
    this.directory = directory;
  }

  /**
   * Plays all of it.
   *
   * @throws IOException when the recording can't be written or read
   */
  public Outcome play() throws Exception {
    try (Recording recording = new Recording(directory)) {
      Simulation simulation = new Simulation(config, recording::planted);
      Readers readers = new Readers(simulation::photo, recording);
      simulation.sendUntil(end + config.maxJitterMs() + 1, readers);
    }
    Path events = directory.resolve(Recording.EVENTS);
    Replay replay =
        new Replay(new ReplayOptions(events, null, Instant.ofEpochMilli(end), false, null, null));
    Map<String, List<byte[]>> results = replay.results(RuleFiles.builtIn().orThrow());
    List<Detected> found = new ArrayList<>();
    for (byte[] json : results.get("anomalies.jsonl")) {
      found.add(Detected.read(json));
    }
    List<Asked> asked = new ArrayList<>();
    for (byte[] json : results.get("actions.jsonl")) {
      asked.add(Asked.read(json));
    }
    return Outcome.of(directory, found, asked, end, (rule, subject) -> !rule.equals(LIVE_ONLY));
  }
}
