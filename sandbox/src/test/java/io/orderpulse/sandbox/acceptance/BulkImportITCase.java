package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.bench.imports.OldOrders;
import io.orderpulse.sandbox.imports.ImportResult;
import io.orderpulse.sandbox.imports.ImportRun;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.server.SandboxServers;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spreadsheet is imported while systems send. Alerts of the live stream come while it goes on,
 * and old orders raise none of their own. How much longer alerts take is what {@code bench import}
 * measures.
 */
@ExtendWith(SharedServers.class)
class BulkImportITCase {

  private static final double SPEED = 1440;

  /** More than are imported until enough alerts are there; the rest is left out. */
  private static final int ROWS = 60_000;

  private static final int PER_SECOND = 250;
  private static final int ENOUGH = 60;

  @Test
  void alertsComeWhileOldOrdersAreImported(SandboxServers servers, @TempDir Path directory)
      throws Exception {
    Path file = OldOrders.write(directory.resolve("old-orders.csv"), ROWS);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Installation installation = new Installation(servers, "bulk");
        LiveRun run = new LiveRun(installation, directory, LiveRun.config(13, 400, 6), SPEED)) {
      run.start();
      long begun = run.clock().now();
      Future<ImportResult> importing = threads.submit(() -> imported(file, installation));
      run.awaitAlerts(begun, ENOUGH);
      assertThat(importing).as("alerts came before the import was done").isNotDone();
      threads.shutdownNow();
      assertThatThrownBy(() -> importing.get(1, TimeUnit.MINUTES))
          .hasRootCauseInstanceOf(InterruptedException.class)
          .hasStackTraceContaining("import it again, which changes nothing twice");
      run.stopSending();
      run.drain();
      installation.stopWriters();
      System.out.printf("import: delay since its begin %s%n", run.delays(begun, run.end()));
      assertThat(OldOrders.among(installation.read(Topic.ORDER_HEALTH))).isGreaterThan(ENOUGH);
      assertThat(OldOrders.among(installation.read(Topic.ANOMALIES))).isZero();
      Verdict.of(run).requirePerfect(30);
    }
  }

  private static ImportResult imported(Path file, Installation installation) {
    try (ImportRun run =
        ImportRun.open(
            Path.of("samples", "mapping.yaml"),
            installation.servers().kafka().bootstrap(),
            installation.topics(),
            PER_SECOND,
            "",
            1,
            new PrintWriter(Writer.nullWriter()),
            progress -> {})) {
      return run.run(file);
    }
  }
}
