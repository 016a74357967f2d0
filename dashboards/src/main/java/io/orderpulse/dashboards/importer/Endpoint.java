package io.orderpulse.dashboards.importer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One server: its address, which may have a path, and how we speak to it. */
public final class Endpoint {

  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String name;
  private final String base;
  private final Access access;
  private final HttpClient client;

  /**
   * A server; nothing is sent yet.
   *
   * @param name what it is called in messages
   * @param address http or https, with a path where the server has one (Kibana's spaces: {@code
   *     /s/name})
   */
  public Endpoint(String name, URI address, Access access) {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new ImportException(
          "'%s' is no address of %s: write it as http://HOST:PORT".formatted(address, name));
    }
    this.name = name;
    this.base = address.toString().replaceAll("/+$", "");
    this.access = access;
    this.client = Clients.of(access);
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param json the body; missing when it is none
   */
  public record Answer(int status, JsonNode json) {

    /** Whether the server did what it was asked. */
    public boolean ok() {
      return status / 100 == 2;
    }

    /** Why not, in the server's words. */
    public String reason() {
      JsonNode error = json.path("error");
      String reason = error.path("reason").asText(json.path("message").asText(""));
      return "HTTP " + status + (reason.isEmpty() ? "" : ": " + reason);
    }
  }

  /** Name and address, for messages. */
  public String where() {
    return name + " at " + base;
  }

  /** Asks. */
  public Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  Answer put(String path, JsonNode body) throws IOException {
    return json(path, "PUT", body);
  }

  /** Sends an object. */
  public Answer post(String path, JsonNode body) throws IOException {
    return json(path, "POST", body);
  }

  /** A file as browsers upload it. */
  Answer upload(String path, String fileName, String content) throws IOException {
    String boundary = "orderpulse-boundary-" + Integer.toHexString(content.hashCode());
    String body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName)
            + "Content-Type: application/ndjson\r\n\r\n"
            + content
            + "\r\n--%s--\r\n".formatted(boundary);
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(text(body)));
  }

  private Answer json(String path, String method, JsonNode body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, text(body.toString())));
  }

  private static BodyPublisher text(String body) {
    return BodyPublishers.ofString(body, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(ANSWER)
            // Kibana takes nothing that changes something without it; Elasticsearch ignores it.
            .header("kbn-xsrf", "orderpulse");
    if (access.apiKey() != null) {
      request.header("Authorization", "ApiKey " + access.apiKey());
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), parsed(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportException("interrupted while " + where() + " was asked", e);
    }
  }

  private static JsonNode parsed(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
