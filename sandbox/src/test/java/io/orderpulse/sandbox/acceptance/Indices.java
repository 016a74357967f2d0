package io.orderpulse.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.sandbox.live.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeMap;

/** The documents of one installation in Elasticsearch. */
final class Indices {

  private static final int PAGE = 2_000;

  /** A document, with the version it was written under. */
  record Stored(String index, String id, long version, JsonNode source) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI uri;
  private final String prefix;

  private Indices(URI uri, String prefix) {
    this.uri = uri;
    this.prefix = prefix;
  }

  static Indices of(Installation installation) {
    return new Indices(
        installation.servers().elasticsearch().uri(), installation.topics().prefix());
  }

  /**
   * All documents by id.
   *
   * @param name index or pattern after the prefix
   */
  TreeMap<String, Stored> all(String name) throws IOException, InterruptedException {
    TreeMap<String, Stored> all = new TreeMap<>();
    call("POST", "/" + prefix + "-" + name + "/_refresh?ignore_unavailable=true", "");
    JsonNode page =
        call(
            "POST",
            "/" + prefix + "-" + name + "/_search?scroll=1m&ignore_unavailable=true",
            "{\"size\":%d,\"version\":true,\"sort\":[\"_doc\"]}".formatted(PAGE));
    String scroll = page.path("_scroll_id").asText();
    while (!page.path("hits").path("hits").isEmpty()) {
      for (JsonNode hit : page.path("hits").path("hits")) {
        String id = hit.path("_id").asText();
        all.put(
            id,
            new Stored(
                hit.path("_index").asText(),
                id,
                hit.path("_version").asLong(),
                hit.path("_source")));
      }
      page =
          call(
              "POST",
              "/_search/scroll",
              "{\"scroll\":\"1m\",\"scroll_id\":\"%s\"}".formatted(scroll));
    }
    return all;
  }

  private JsonNode call(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    JsonNode answer =
        RecordWriter.MAPPER.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    if (answer.has("error")) {
      throw new IOException(path + ": " + answer.path("error").path("reason").asText());
    }
    return answer;
  }
}
