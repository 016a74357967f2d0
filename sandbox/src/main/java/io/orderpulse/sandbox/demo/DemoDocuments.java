package io.orderpulse.sandbox.demo;

import io.orderpulse.sandbox.server.SandboxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Counts the documents that Elasticsearch has of a run. */
final class DemoDocuments {

  private static final List<String> INDICES =
      List.of("orderpulse-order-health", "orderpulse-timeline-*", "orderpulse-anomalies");

  private DemoDocuments() {}

  static void print(URI elasticsearch, PrintWriter out) throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    for (String index : INDICES) {
      URI uri = elasticsearch.resolve("/" + index + "/_count?ignore_unavailable=true");
      try {
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        out.printf("%-26s %s documents%n", index, body.replaceAll(".*\"count\":(\\d+).*", "$1"));
      } catch (IOException e) {
        throw new SandboxException("Elasticsearch did not answer at " + uri + ": " + e, e);
      }
    }
    out.flush();
  }
}
