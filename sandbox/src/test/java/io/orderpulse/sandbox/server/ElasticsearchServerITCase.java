package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A real node: starts, keeps a document, ends. */
class ElasticsearchServerITCase {

  @Test
  void keepsADocumentOverARestart() throws Exception {
    ServerProcess process;
    try (RunDirectory run = RunDirectory.create(null, false);
        ElasticsearchServer elasticsearch =
            ElasticsearchServer.start(ProjectHome.find(), run, Ports.free())) {
      URI uri = elasticsearch.uri();
      assertThat(Http.get(uri.resolve("/_nodes")).body()).contains("\"version\":\"8.19.21\"");

      URI document = uri.resolve("/orders/_doc/O1?version=7&version_type=external_gte");
      assertThat(put(document, "{\"light\":\"red\"}").statusCode()).isEqualTo(201);
      assertThat(Http.get(uri.resolve("/orders/_doc/O1")).body())
          .contains("\"_version\":7", "\"light\":\"red\"");

      URI older = uri.resolve("/orders/_doc/O1?version=6&version_type=external_gte");
      assertThat(put(older, "{\"light\":\"green\"}").statusCode()).isEqualTo(409);

      elasticsearch.stop();
      assertThatThrownBy(() -> Http.get(uri)).isInstanceOf(ConnectException.class);
      elasticsearch.restart();
      assertThat(Http.get(uri.resolve("/orders/_doc/O1")).body()).contains("\"_version\":7");
      process = elasticsearch.process();
    }
    assertThat(process.isAlive()).isFalse();
  }

  private static HttpResponse<String> put(URI uri, String json) throws Exception {
    return Http.send(
        Http.request(uri)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }
}
