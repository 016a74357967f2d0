package io.orderpulse.dashboards.flink;

import io.orderpulse.dashboards.importer.Access;
import io.orderpulse.dashboards.importer.Clients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends reports without waiting for them. One is under way at most: while Elasticsearch is slow or
 * away, reports are left out, and nothing piles up. Nothing is sent before the index template is
 * there, as an index without it would guess its fields.
 */
final class Outbox {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final long CLOSING_SECONDS = 2;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu.MM").withZone(ZoneOffset.UTC);

  private final String base;
  private final String prefix;
  private final Access access;
  private final HttpClient client;
  private final AtomicBoolean troubled = new AtomicBoolean();
  private volatile boolean ready;
  private volatile CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

  Outbox(URI address, String prefix, Access access) {
    this.base = address.toString().replaceAll("/+$", "");
    this.prefix = prefix;
    this.access = access;
    this.client = Clients.of(access);
  }

  void send(Instant now, String bulk) {
    if (!underWay.isDone()) {
      trouble("the report before is still under way");
      return;
    }
    underWay =
        template()
            .thenCompose(there -> there ? bulk(now, bulk) : missing())
            .whenComplete((done, failure) -> settle(failure));
  }

  private CompletableFuture<Boolean> template() {
    if (ready) {
      return CompletableFuture.completedFuture(true);
    }
    HttpRequest request =
        request("/_index_template/" + prefix + "-flink")
            .method("HEAD", BodyPublishers.noBody())
            .build();
    return client
        .sendAsync(request, BodyHandlers.discarding())
        .thenApply(response -> ready = response.statusCode() == 200);
  }

  private CompletableFuture<Void> missing() {
    trouble(
        "the template %s-flink is not there yet; './orderpulse dashboards import' or the index job brings it"
            .formatted(prefix));
    return CompletableFuture.completedFuture(null);
  }

  private CompletableFuture<Void> bulk(Instant now, String bulk) {
    String index = prefix + "-flink-" + MONTH.format(now);
    HttpRequest request =
        request("/" + index + "/_bulk?filter_path=errors,items.*.error.reason")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(bulk))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenAccept(this::answer);
  }

  private void answer(HttpResponse<String> response) {
    String body = response.body();
    if (response.statusCode() != 200 || body.contains("\"errors\":true")) {
      trouble(
          "HTTP %d: %s"
              .formatted(response.statusCode(), body.substring(0, Math.min(300, body.length()))));
    } else if (troubled.compareAndSet(true, false)) {
      LOG.info("metrics reach Elasticsearch at {} again", base);
    }
  }

  private void settle(Throwable failure) {
    if (failure != null) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      trouble(cause.toString());
    }
  }

  /** Once for each time of trouble: an outage shall not fill the log. */
  private void trouble(String what) {
    if (troubled.compareAndSet(false, true)) {
      LOG.warn("metrics do not reach Elasticsearch at {}: {}", base, what);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER);
    if (access.apiKey() != null) {
      request.header("Authorization", "ApiKey " + access.apiKey());
    }
    return request;
  }

  /** Gives the last report a moment; a process that ends does not wait for Elasticsearch. */
  void awaitSent() {
    try {
      underWay.get(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.debug("the last report did not reach Elasticsearch", e);
    }
  }
}
