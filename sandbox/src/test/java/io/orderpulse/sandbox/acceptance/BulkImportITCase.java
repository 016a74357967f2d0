package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.imports.ImportResult;
import io.orderpulse.sandbox.imports.ImportRun;
import io.orderpulse.sandbox.server.SandboxServers;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A spreadsheet is imported while systems send. Alerts of the live stream do not wait for it, and
 * old orders raise none of their own. The number of its rows is the system property {@code
 * orderpulse.import}; the heap of the import is that of this JVM.
 */
@ExtendWith(SharedServers.class)
class BulkImportITCase {

  private static final double SPEED = 1440;
  private static final int ROWS = Integer.getInteger("orderpulse.import", 5_000);

  /** Half of what {@code import --rate} is by default, as two cores do everything here. */
  private static final int PER_SECOND = 250;

  private static final Duration BEFORE = Duration.ofSeconds(25);
  private static final Duration IMPORT =
      Duration.ofSeconds(Math.max(20, ROWS / PER_SECOND)).plusSeconds(5);

  /** An alert that waited for the import would wait for most of it; a machine may be busy. */
  private static final long MORE_DELAY_MS = 8_000;

  private static final int ENOUGH = 10;
  private static final String ROW =
      "OLD-%07d,2026-01-%02d 09:%02d:00,C%07d,SKU-1001,前刹车片,易损件,2,159.00,预付,李建国,19900012345,"
          + "湖北省,武汉市,东西湖区,金银潭大道%d号%n";

  @Test
  void alertsDoNotWaitForABulkImport(SandboxServers servers, @TempDir Path directory)
      throws Exception {
    Path file = spreadsheet(directory.resolve("old-orders.csv"));
    SimConfig config =
        SimConfig.defaults(13, LiveRun.START.toEpochMilli())
            .withOrdersPerDay(400)
            .withFaultsPerDay(6);
    try (Installation installation = new Installation(servers, "bulk");
        LiveRun run = new LiveRun(installation, directory, config, SPEED)) {
      run.start(BEFORE.plus(IMPORT));
      run.await(BEFORE);
      final long begun = run.clock().now();
      CompletableFuture<ImportResult> importing =
          CompletableFuture.supplyAsync(() -> imported(file, installation));
      run.await(BEFORE.plus(IMPORT));
      final long done = run.clock().now();
      assertThat(importing).as("an import that takes its turn is done by now").isCompleted();
      assertThat(importing.join().orders()).isEqualTo(ROWS);
      run.drain();
      installation.stopWriters();
      List<TopicRecord> anomalies = installation.read(Topic.ANOMALIES);
      Delays before = Delays.of(anomalies, run.begin(), begun, SPEED);
      Delays during = Delays.of(anomalies, begun, done, SPEED);
      System.out.printf("import: delay before %s%n", before);
      System.out.printf("import: delay during %s, of %,d orders%n", during, ROWS);
      assertThat(before.millis()).hasSizeGreaterThan(ENOUGH);
      assertThat(during.millis()).hasSizeGreaterThan(ENOUGH);
      assertThat((double) during.quantile(.95))
          .isLessThanOrEqualTo(before.quantile(.95) * 1.5 + MORE_DELAY_MS);
      run.verdict().requirePerfect(30);
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

  /** Orders of the month before: they are folded and counted, and nobody is told of them. */
  private static Path spreadsheet(Path file) throws IOException {
    try (PrintWriter rows = new PrintWriter(Files.newBufferedWriter(file))) {
      rows.print("订单号,下单时间,客户编号,商品编码,商品名称,类别,数量,单价,付款方式,收货人,手机,省,市,区,详细地址\n");
      for (int i = 0; i < ROWS; i++) {
        rows.printf(ROW, i, 1 + i % 28, i % 60, i, 1 + i);
      }
    }
    return file;
  }
}
