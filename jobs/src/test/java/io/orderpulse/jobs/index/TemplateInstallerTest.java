package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.elasticsearch.StubElasticsearch;
import java.io.IOException;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateInstallerTest {

  private StubElasticsearch server;
  private RestClient client;

  @BeforeEach
  void start() throws IOException {
    server = StubElasticsearch.start();
    client = RestClient.builder(new HttpHost("127.0.0.1", server.port())).build();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void shouldInstallPolicyTemplatesAndMappings() {
    new TemplateInstaller(client, "op").install();
    assertThat(server.requests())
        .extracting(request -> request.substring(0, request.indexOf(' ', 4)))
        .containsExactly(
            "GET /_ilm/status",
            "PUT /_ilm/policy/op-monthly",
            "PUT /_index_template/op-order-health",
            "PUT /op-order-health/_mapping",
            "PUT /_index_template/op-anomalies",
            "PUT /op-anomalies/_mapping",
            "PUT /_index_template/op-timeline",
            "PUT /op-timeline-*/_mapping",
            "PUT /_index_template/op-metrics",
            "PUT /op-metrics-*/_mapping",
            "PUT /_index_template/op-rules",
            "PUT /op-rules/_mapping",
            "PUT /_index_template/op-flink",
            "PUT /op-flink-*/_mapping");
    assertThat(server.requests().get(6)).contains("\"name\":\"op-monthly\"");
  }

  @Test
  void shouldDoWithoutThePolicyWhereTheServerKnowsNone() {
    server.answer("GET /_ilm/status", 405, "{}");
    new TemplateInstaller(client, "op").install();
    assertThat(server.requests()).noneMatch(request -> request.contains("op-monthly"));
  }

  @Test
  void shouldSayWhatFailedAndWhatHelps() {
    server.answer("PUT /_index_template/op-anomalies", 403, "{\"error\":\"no\"}");
    assertThatThrownBy(() -> new TemplateInstaller(client, "op").install())
        .isInstanceOf(IndexSetupException.class)
        .hasMessageStartingWith("PUT /_index_template/op-anomalies failed at Elasticsearch: ")
        .hasMessageContaining("manage_index_templates")
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldNotTakeARefusalForAMissingFeature() {
    server.answer("GET /_ilm/status", 403, "{}");
    assertThatThrownBy(() -> new TemplateInstaller(client, "op").install())
        .isInstanceOf(IndexSetupException.class)
        .hasMessageContaining("manage_ilm");
  }
}
