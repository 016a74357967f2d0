package io.orderpulse.sandbox.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.sandbox.server.SandboxException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Searches every document of an installation's indices, and their mappings. */
final class IndexSearch {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BOUND = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(BOUND).build();
  private final URI server;
  private final Map<String, String> headers;

  /**
   * @param headers of every request, for instance Authorization
   */
  IndexSearch(URI server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  /** Looks at all documents there are; returns their number. */
  long search(TraceFinder finder, Consumer<Leak> leaks) {
    send("POST", "/orderpulse-*/_refresh", "");
    String mappings = send("GET", "/orderpulse-*/_mapping", null).toString();
    finder
        .find(mappings.getBytes(StandardCharsets.UTF_8))
        .forEach(trace -> leaks.accept(Leak.of("mappings of orderpulse-*", trace)));
    JsonNode page =
        send("POST", "/orderpulse-*/_search?scroll=1m", "{\"size\":1000,\"sort\":[\"_doc\"]}");
    long documents = 0;
    while (page.path("hits").path("hits").size() > 0) {
      for (JsonNode hit : page.path("hits").path("hits")) {
        documents++;
        String place = "index " + hit.path("_index").asText() + "/" + hit.path("_id").asText();
        byte[] bytes = hit.toString().getBytes(StandardCharsets.UTF_8);
        finder.find(bytes).forEach(trace -> leaks.accept(Leak.of(place, trace)));
      }
      String scroll = page.path("_scroll_id").asText();
      page =
          send("POST", "/_search/scroll", "{\"scroll\":\"1m\",\"scroll_id\":\"" + scroll + "\"}");
    }
    send(
        "DELETE",
        "/_search/scroll",
        "{\"scroll_id\":\"" + page.path("_scroll_id").asText() + "\"}");
    return documents;
  }

  private JsonNode send(String method, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(BOUND)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() >= 300) {
        throw new SandboxException(
            "Elasticsearch at %s answers %s with %d; see --elasticsearch-header for credentials."
                .formatted(server, path, answer.statusCode()));
      }
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new SandboxException(
          "No Elasticsearch at %s: no JSON comes back.".formatted(server), e);
    } catch (IOException e) {
      throw new SandboxException(
          "Elasticsearch at %s does not answer (%s); --elasticsearch none leaves it out."
              .formatted(server, e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while searching " + server, e);
    }
  }
}
