package io.orderpulse.jobs.config;

import io.orderpulse.jobs.elasticsearch.BulkLimits;
import io.orderpulse.jobs.elasticsearch.Connection;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How the index job reaches Elasticsearch.
 *
 * @param connection addresses, credentials, timeouts
 * @param bulk sizes and back-off of bulk requests
 * @param indexPrefix what index names begin with; a hyphen follows it
 * @param startTimeout how long to wait for the cluster when the job starts
 */
public record ElasticsearchConfig(
    Connection connection, BulkLimits bulk, String indexPrefix, Duration startTimeout) {

  /** {@code elasticsearch.hosts}. */
  public static final Option<List<URI>> HOSTS =
      new Option<>(
          "elasticsearch.hosts",
          OptionTypes.ADDRESSES,
          List.of(URI.create("http://127.0.0.1:9200")),
          "Nodes of one cluster, separated by commas.");

  /** {@code elasticsearch.index-prefix}. */
  public static final Option<String> INDEX_PREFIX =
      new Option<>(
          "elasticsearch.index-prefix",
          OptionTypes.TEXT,
          "orderpulse",
          "What index, template and policy names begin with; a hyphen follows it.");

  /** {@code elasticsearch.api-key-file}. */
  public static final Option<SecretRef> API_KEY =
      SecretRef.option(
          "elasticsearch.api-key-file",
          "ORDERPULSE_ELASTICSEARCH_API_KEY",
          "API key, encoded as Elasticsearch prints it. Wins over user name and password.");

  /** {@code elasticsearch.username}. */
  public static final Option<String> USERNAME =
      new Option<>(
          "elasticsearch.username", OptionTypes.TEXT, null, "User for basic authentication.");

  /** {@code elasticsearch.password-file}. */
  public static final Option<SecretRef> PASSWORD =
      SecretRef.option(
          "elasticsearch.password-file",
          "ORDERPULSE_ELASTICSEARCH_PASSWORD",
          "Password of elasticsearch.username.");

  /** {@code elasticsearch.connect-timeout}. */
  public static final Option<Duration> CONNECT_TIMEOUT =
      new Option<>(
          "elasticsearch.connect-timeout",
          OptionTypes.DURATION,
          Duration.ofSeconds(5),
          "Longest wait for a connection to be made, or for a free one.");

  /** {@code elasticsearch.socket-timeout}. */
  public static final Option<Duration> SOCKET_TIMEOUT =
      new Option<>(
          "elasticsearch.socket-timeout",
          OptionTypes.DURATION,
          Duration.ofSeconds(30),
          "Longest silence on a connection while an answer is awaited.");

  /** {@code elasticsearch.request-timeout}. */
  public static final Option<Duration> REQUEST_TIMEOUT =
      new Option<>(
          "elasticsearch.request-timeout",
          OptionTypes.DURATION,
          Duration.ofMinutes(1),
          "Longest time for one bulk request as a whole; then its documents are sent again.");

  /** {@code elasticsearch.start-timeout}. */
  public static final Option<Duration> START_TIMEOUT =
      new Option<>(
          "elasticsearch.start-timeout",
          OptionTypes.DURATION,
          Duration.ofMinutes(2),
          "How long the job waits for Elasticsearch when it starts and installs the index templates.");

  static final OptionGroup GROUP =
      OptionGroup.of(
          "Elasticsearch",
          HOSTS,
          INDEX_PREFIX,
          API_KEY,
          USERNAME,
          PASSWORD,
          CONNECT_TIMEOUT,
          SOCKET_TIMEOUT,
          REQUEST_TIMEOUT,
          START_TIMEOUT);

  /** Reads this group, TLS and bulk. */
  public static ElasticsearchConfig from(Settings settings) {
    Connection connection =
        new Connection(
            settings.get(HOSTS),
            new Connection.Credentials(
                settings.get(API_KEY),
                settings.find(USERNAME).orElse(null),
                settings.get(PASSWORD)),
            TlsConfig.from(settings),
            new Connection.Timeouts(
                settings.get(CONNECT_TIMEOUT),
                settings.get(SOCKET_TIMEOUT),
                settings.get(REQUEST_TIMEOUT)));
    return new ElasticsearchConfig(
        connection,
        BulkConfig.from(settings),
        settings.map(INDEX_PREFIX, ElasticsearchConfig::indexPrefix),
        settings.get(START_TIMEOUT));
  }

  private static String indexPrefix(String prefix) {
    if (!prefix.matches("[a-z0-9][a-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "'" + prefix + "' is no index name: lower case letters, digits, '.', '_' and '-'");
    }
    return prefix;
  }
}
