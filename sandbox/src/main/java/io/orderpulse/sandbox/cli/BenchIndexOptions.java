package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.bench.index.IndexPlan;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code bench index}; a mixin. */
public final class BenchIndexOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--documents",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Documents in each round (default: ${DEFAULT-VALUE}).")
  private int documents;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds that count, behind one to warm up (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--bulk",
      paramLabel = "N",
      split = ",",
      defaultValue = "500",
      description =
          "Most documents in a request; several sizes are measured one after the other (default:"
              + " ${DEFAULT-VALUE}, as elasticsearch.bulk.max-documents).")
  private List<Integer> bulks;

  @Option(
      names = "--in-flight",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Requests under way at once (default: ${DEFAULT-VALUE}, as"
              + " elasticsearch.bulk.max-in-flight).")
  private int inFlight;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "7",
      description = "The same seed gives the same documents (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the server's files go (default: the system's temporary directory).")
  private Path directory;

  /** The options as the benchmark wants them. */
  IndexPlan toPlan() {
    try {
      return new IndexPlan(documents, rounds, bulks, inFlight, seed, directory);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
