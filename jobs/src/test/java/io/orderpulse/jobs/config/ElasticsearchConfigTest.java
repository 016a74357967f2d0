package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.elasticsearch.BackOff;
import io.orderpulse.jobs.elasticsearch.BulkLimits;
import io.orderpulse.jobs.elasticsearch.TlsTrust;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ElasticsearchConfigTest {

  private static final String FINGERPRINT = "AB:".repeat(31) + "CD";

  @Test
  void shouldHaveDefaults() {
    ElasticsearchConfig config = ElasticsearchConfig.from(Settings.of());
    assertThat(config.connection().hosts()).containsExactly(URI.create("http://127.0.0.1:9200"));
    assertThat(config.connection().trust()).isEqualTo(TlsTrust.DEFAULT);
    assertThat(config.connection().credentials().username()).isNull();
    assertThat(config.indexPrefix()).isEqualTo("orderpulse");
    assertThat(config.startTimeout()).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.bulk())
        .isEqualTo(
            new BulkLimits(
                500,
                5 << 20,
                2,
                5_000,
                Duration.ofSeconds(1),
                new BackOff(Duration.ofMillis(200), Duration.ofSeconds(15), 0.2)));
  }

  @Test
  void shouldTakeEachOption() {
    ElasticsearchConfig config =
        read(
            "elasticsearch.hosts=https://e:9243",
            "elasticsearch.index-prefix=p",
            "elasticsearch.username=u",
            "elasticsearch.password-file=/pw",
            "elasticsearch.connect-timeout=PT1S",
            "elasticsearch.socket-timeout=PT2S",
            "elasticsearch.request-timeout=PT3S",
            "elasticsearch.start-timeout=PT4S",
            "elasticsearch.tls.fingerprint=" + FINGERPRINT,
            "elasticsearch.bulk.max-documents=10",
            "elasticsearch.bulk.max-bytes=1 MiB",
            "elasticsearch.bulk.max-in-flight=3",
            "elasticsearch.bulk.max-buffered=20",
            "elasticsearch.bulk.linger=PT0.5S",
            "elasticsearch.retry.initial-delay=PT0.1S",
            "elasticsearch.retry.max-delay=PT7S",
            "elasticsearch.retry.jitter=0.5");
    assertThat(config.connection().hosts()).containsExactly(URI.create("https://e:9243"));
    assertThat(config.connection().credentials().username()).isEqualTo("u");
    assertThat(config.connection().credentials().password().file()).isEqualTo("/pw");
    assertThat(config.connection().timeouts().connect()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.connection().timeouts().socket()).isEqualTo(Duration.ofSeconds(2));
    assertThat(config.connection().timeouts().request()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.startTimeout()).isEqualTo(Duration.ofSeconds(4));
    assertThat(config.connection().trust().fingerprint()).isEqualTo("ab".repeat(31) + "cd");
    assertThat(config.bulk())
        .isEqualTo(
            new BulkLimits(
                10,
                1 << 20,
                3,
                20,
                Duration.ofMillis(500),
                new BackOff(Duration.ofMillis(100), Duration.ofSeconds(7), 0.5)));
  }

  @Test
  void shouldRefuseCombinationsThatCannotWork() {
    refuse(
        "elasticsearch.bulk.max-buffered must be more than", "elasticsearch.bulk.max-buffered=500");
    refuse(
        "must not be less than elasticsearch.retry.initial", "elasticsearch.retry.max-delay=PT0S");
    refuse("elasticsearch.bulk.linger must be at least", "elasticsearch.bulk.linger=PT0S");
    refuse(
        "--set: use only one of elasticsearch.tls.ca-file",
        "elasticsearch.tls.ca-file=/ca",
        "elasticsearch.tls.insecure=true");
    refuse(
        "--set: elasticsearch.tls.fingerprint: is not a SHA-256",
        "elasticsearch.tls.fingerprint=abc");
  }

  private static void refuse(String message, String... pairs) {
    assertThatThrownBy(() -> read(pairs))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  private static ElasticsearchConfig read(String... pairs) {
    String[] args =
        Stream.of(pairs).flatMap(pair -> Stream.of("--set", pair)).toArray(String[]::new);
    return ElasticsearchConfig.from(Settings.of(args));
  }
}
