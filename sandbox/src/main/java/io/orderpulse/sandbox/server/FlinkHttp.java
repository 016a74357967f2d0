package io.orderpulse.sandbox.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** JSON over HTTP with a JobManager. */
final class FlinkHttp {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "orderpulse-jar-boundary";
  private static final String CAUSED_BY = "Caused by: ";

  private final URI uri;

  FlinkHttp(URI uri) {
    this.uri = uri;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  URI uri() {
    return uri;
  }

  JsonNode get(String path) {
    return send(Http.request(uri.resolve(path)).GET().build());
  }

  JsonNode post(String path, ObjectNode body) {
    return send(json(path).POST(BodyPublishers.ofString(body.toString())).build());
  }

  JsonNode patch(String path) {
    return send(json(path).method("PATCH", BodyPublishers.noBody()).build());
  }

  JsonNode upload(String path, Path jar) {
    try {
      BodyPublisher body =
          BodyPublishers.concat(
              BodyPublishers.ofString(
                  "--%s\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"%s\"\r\nContent-Type: application/x-java-archive\r\n\r\n"
                      .formatted(BOUNDARY, jar.getFileName())),
              BodyPublishers.ofFile(jar),
              BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
      return send(
          Http.request(uri.resolve(path))
              .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
              .POST(body)
              .build());
    } catch (FileNotFoundException e) {
      throw new SandboxException("No job jar at %s.".formatted(jar), e);
    }
  }

  /** The innermost cause of a stack trace in one line: what the user can act on. */
  static String reason(String trace) {
    List<String> lines = trace.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String line =
        lines.stream()
            .filter(l -> l.startsWith(CAUSED_BY))
            .reduce((first, last) -> last)
            .orElse(lines.isEmpty() ? "no reason given" : lines.get(0));
    return line.replace(CAUSED_BY, "");
  }

  private HttpRequest.Builder json(String path) {
    return Http.request(uri.resolve(path)).header("Content-Type", "application/json");
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = Http.send(request);
      JsonNode body = JSON.readTree(answer.body());
      if (answer.statusCode() >= 300) {
        throw new SandboxException(
            "Flink at %s refused %s: %s".formatted(uri, request.uri().getPath(), errors(body)));
      }
      return body;
    } catch (JsonProcessingException e) {
      throw new SandboxException(
          "No answer from Flink at %s: something else answers there.".formatted(uri), e);
    } catch (IOException e) {
      throw new SandboxException(
          "No answer from Flink at %s (%s): is its JobManager running?".formatted(uri, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while talking to Flink at %s.".formatted(uri), e);
    }
  }

  private static String errors(JsonNode body) {
    JsonNode errors = body.path("errors");
    return reason(errors.path(errors.size() - 1).asText());
  }
}
