package io.orderpulse.sandbox.imports;

import io.orderpulse.jobs.kafka.Topics;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Imports files as the command line wants it: errors and a summary in lines, a progress bar. */
public final class ImportRun implements AutoCloseable {

  private static final int BAR = 30;

  private final Mapping mapping;
  private final String revision;
  private final int errorsShown;
  private final PrintWriter out;
  private final Consumer<String> progress;
  private final KafkaOrders kafka;

  private ImportRun(
      Mapping mapping,
      String revision,
      int errorsShown,
      PrintWriter out,
      Consumer<String> progress,
      KafkaOrders kafka) {
    this.mapping = mapping;
    this.revision = revision;
    this.errorsShown = errorsShown;
    this.out = out;
    this.progress = progress;
    this.kafka = kafka;
  }

  /**
   * Reads the mapping and connects.
   *
   * @param mapping the file
   * @param bootstrap addresses of Kafka; null for a dry run
   * @param perSecond most orders a second; 0 for no bound
   * @param errorsShown how many errors of a file are printed
   * @throws ImportException when the mapping is wrong
   */
  public static ImportRun open(
      Path mapping,
      String bootstrap,
      Topics topics,
      int perSecond,
      String revision,
      int errorsShown,
      PrintWriter out,
      Consumer<String> progress) {
    Mapping read = MappingReader.read(mapping);
    KafkaOrders kafka = bootstrap == null ? null : KafkaOrders.to(bootstrap, topics, perSecond);
    return new ImportRun(read, revision, errorsShown, out, progress, kafka);
  }

  /** Imports one file. */
  public ImportResult run(Path file) {
    if (!Files.isReadable(file)) {
      throw new ImportException(file + ": no such file, or it may not be read");
    }
    AtomicLong shown = new AtomicLong();
    ImportResult result =
        new SpreadsheetImport(
                file,
                mapping,
                revision,
                kafka == null ? OrderSink.NOWHERE : kafka,
                error -> {
                  if (shown.incrementAndGet() <= errorsShown) {
                    progress.accept("");
                    out.println(error);
                  }
                },
                (rows, share) -> progress.accept(bar(file, rows, share)))
            .run();
    progress.accept("");
    if (shown.get() > errorsShown) {
      out.printf("… 还有 %d 处错误 / %<d more errors%n", shown.get() - errorsShown);
    }
    out.printf(
        "%s: %d 行 / rows, %d 单%s, %d 单未导入 / refused%n",
        file,
        result.rows(),
        result.orders(),
        kafka == null ? "可导入 / orders would be imported" : "已导入 / orders imported",
        result.refused());
    out.flush();
    return result;
  }

  private static String bar(Path file, long rows, double share) {
    if (share < 0) {
      return String.format(Locale.ROOT, "%s  %,d 行 / rows", file.getFileName(), rows);
    }
    int done = (int) (share * BAR);
    return String.format(
        Locale.ROOT,
        "%s [%s%s] %3.0f%%  %,d 行 / rows",
        file.getFileName(),
        "#".repeat(done),
        ".".repeat(BAR - done),
        share * 100,
        rows);
  }

  @Override
  public void close() {
    if (kafka != null) {
      kafka.close();
    }
  }
}
