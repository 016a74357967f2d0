package io.orderpulse.sandbox.boards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Every document of an Elasticsearch, byte for byte as it is stored there. */
final class StoredDocuments {

  private static final JsonFactory JSON = new JsonFactory();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What a rebuild puts into the names of indices. */
  private static final String GENERATION = "^orderpulse\\.r[0-9]+-";

  private final URI server;

  StoredDocuments(URI server) {
    this.server = server;
  }

  /**
   * A document.
   *
   * @param version external version
   * @param source its bytes, as text of one byte a character
   */
  record Stored(long version, String source) {}

  /** By index, as people name it, and id. */
  Map<String, Stored> all() throws Exception {
    Map<String, Stored> found = new TreeMap<>();
    send("POST", "/_refresh", "");
    byte[] page =
        send(
            "POST",
            "/orderpulse-*/_search?scroll=1m",
            "{\"size\":2000,\"version\":true,\"sort\":[\"_doc\"]}");
    while (true) {
      int before = found.size();
      String scroll = read(page, found);
      if (found.size() == before) {
        return found;
      }
      page =
          send("POST", "/_search/scroll", "{\"scroll\":\"1m\",\"scroll_id\":\"" + scroll + "\"}");
    }
  }

  /** Notes down the hits of a page. */
  private static String read(byte[] page, Map<String, Stored> found) throws IOException {
    String scroll = null;
    try (JsonParser json = JSON.createParser(page)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME && json.currentName().equals("_scroll_id")) {
          scroll = json.nextTextValue();
        } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("_index")) {
          hit(page, json, found);
        }
      }
    }
    return scroll;
  }

  /** From the name of its index to its source, which comes last. */
  private static void hit(byte[] page, JsonParser json, Map<String, Stored> found)
      throws IOException {
    String index = json.nextTextValue().replaceFirst(GENERATION, "orderpulse-");
    String id = "";
    long version = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      switch (json.currentName()) {
        case "_id" -> id = json.nextTextValue();
        case "_version" -> version = json.nextLongValue(0);
        case "_source" -> {
          json.nextToken();
          int from = (int) json.currentTokenLocation().getByteOffset();
          json.skipChildren();
          int to = (int) json.currentLocation().getByteOffset();
          String source = new String(page, from, to - from, StandardCharsets.ISO_8859_1);
          Stored before = found.put(index + "/" + id, new Stored(version, source));
          assertThat(before).as("%s is there once", id).isNull();
          return;
        }
        default -> {
          json.nextToken();
          json.skipChildren();
        }
      }
    }
  }

  private byte[] send(String method, String path, String body) throws Exception {
    var response =
        HTTP.send(
            HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(response.statusCode())
        .as(() -> path + " " + new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo(200);
    return response.body();
  }
}
