package io.orderpulse.dashboards.flink;

import io.orderpulse.dashboards.importer.Access;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Makes reporters; flink-conf/README.md lists the options. */
public final class ElasticsearchReporterFactory implements MetricReporterFactory {

  /** Keeps the key out of Flink's configuration, which its web UI shows. */
  private static final String VARIABLE = "ORDERPULSE_ELASTICSEARCH_API_KEY";

  @Override
  public MetricReporter createMetricReporter(Properties options) {
    String url = options.getProperty("url");
    if (url == null) {
      throw new IllegalArgumentException(
          "metrics.reporter.*.url is missing: name the Elasticsearch, as http://HOST:9200");
    }
    String caFile = options.getProperty("ca-file");
    Access access = new Access(key(options), caFile == null ? null : Path.of(caFile), false);
    return new ElasticsearchReporter(
        new Outbox(URI.create(url), options.getProperty("index-prefix", "orderpulse"), access));
  }

  private static String key(Properties options) {
    String key = System.getenv(VARIABLE);
    String file = options.getProperty("api-key-file");
    if (key != null || file == null) {
      return key;
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "metrics.reporter.*.api-key-file: the file %s cannot be read (%s); set %s or mend the file"
              .formatted(file, e.getClass().getSimpleName(), VARIABLE),
          e);
    }
  }
}
