package io.orderpulse.sandbox.demo;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import io.orderpulse.sandbox.replay.ReplayRecord;
import io.orderpulse.sandbox.server.Trees;
import io.orderpulse.sandbox.simulator.Readers;
import io.orderpulse.sandbox.simulator.Recording;
import io.orderpulse.sandbox.simulator.SimConfig;
import io.orderpulse.sandbox.simulator.Simulation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;

/** What health writes to Kafka in a simulated time, without servers and without waiting. */
public final class RehearsedTopics {

  private RehearsedTopics() {}

  /**
   * Simulates, replays and hands over what the topics would hold; equal arguments, equal records.
   *
   * @param config what is simulated
   * @param end simulated ms since the epoch
   * @param wanted names of topics; what goes to others is left out
   * @param each takes the records in the order in which health writes them: file is the topic, id
   *     the key
   */
  public static void read(
      SimConfig config,
      long end,
      Topics topics,
      Collection<String> wanted,
      Consumer<ReplayRecord> each)
      throws Exception {
    Path folder = Files.createTempDirectory("orderpulse-rehearsal");
    try {
      try (Recording recording = new Recording(folder)) {
        Simulation simulation = new Simulation(config, recording::planted);
        simulation.sendUntil(end, new Readers(simulation::photo, recording));
      }
      Path events = folder.resolve(Recording.EVENTS);
      Instant until = Instant.ofEpochMilli(end);
      new Replay(new ReplayOptions(events, null, until, false, null, null))
          .messages(RuleFiles.builtIn().orThrow(), topics, wanted, each);
    } finally {
      Trees.delete(folder);
    }
  }
}
