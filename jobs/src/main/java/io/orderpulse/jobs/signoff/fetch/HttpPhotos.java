package io.orderpulse.jobs.signoff.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Photos by {@code http:} and {@code https:}. Redirects are followed here, one by one, as each may
 * lead to a host that is forbidden.
 */
final class HttpPhotos {

  private static final int OK = 200;

  private final FetchLimits limits;
  private final HostGuard guard;
  private final Executor executor;
  private final HttpClient client;

  HttpPhotos(FetchLimits limits, Executor executor) {
    this.limits = limits;
    this.guard = new HostGuard(limits.allowedHosts());
    this.executor = executor;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.timeout())
            .executor(executor)
            .build();
  }

  /** One attempt; given up as a whole after the timeout, however slowly bytes may drip. */
  CompletableFuture<byte[]> fetch(URI address) {
    CompletableFuture<byte[]> whole = new CompletableFuture<>();
    CompletableFuture<Void> running = follow(address, 0, whole);
    whole.orTimeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    whole.whenComplete((bytes, error) -> running.cancel(true));
    return whole;
  }

  private CompletableFuture<Void> follow(
      URI address, int redirects, CompletableFuture<byte[]> whole) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            guard.check(address);
            send(address, redirects, whole);
          } catch (FetchException e) {
            whole.completeExceptionally(e);
          } catch (IllegalArgumentException e) {
            whole.completeExceptionally(
                new FetchException(FetchReason.BAD_ADDRESS, "no address of a photo", e));
          }
        },
        executor);
  }

  private void send(URI address, int redirects, CompletableFuture<byte[]> whole) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept", "image/jpeg, image/png, image/webp")
            .timeout(limits.timeout())
            .GET()
            .build();
    CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, this::body);
    // a cancelled exchange closes its connection
    whole.whenComplete((bytes, error) -> exchange.cancel(true));
    exchange.whenComplete(
        (response, error) -> {
          try {
            if (error != null) {
              whole.completeExceptionally(Failures.of(error));
            } else if (response.statusCode() == OK) {
              whole.complete(response.body());
            } else {
              follow(next(address, response, redirects), redirects + 1, whole);
            }
          } catch (FetchException e) {
            whole.completeExceptionally(e);
          }
        });
  }

  /** Only of a photo the body is wanted; whatever else is said is not read. */
  private BodySubscriber<byte[]> body(HttpResponse.ResponseInfo answer) {
    return answer.statusCode() == OK
        ? new LimitedBody(limits.maxBytes())
        : BodySubscribers.replacing(new byte[0]);
  }

  private static URI next(URI address, HttpResponse<byte[]> response, int redirects) {
    int status = response.statusCode();
    switch (status) {
      case 301, 302, 303, 307, 308 -> {
        if (redirects >= FetchLimits.MOST_REDIRECTS) {
          throw new FetchException(
              FetchReason.REDIRECTS, "more than " + FetchLimits.MOST_REDIRECTS + " redirects");
        }
        String location =
            response
                .headers()
                .firstValue("location")
                .orElseThrow(
                    () -> new FetchException(FetchReason.BAD_ADDRESS, "a redirect to nowhere"));
        return target(address, location);
      }
      case 408, 425, 429 -> throw new FetchException(FetchReason.UNAVAILABLE, "HTTP " + status);
      default ->
          throw new FetchException(
              status >= 500 ? FetchReason.UNAVAILABLE : FetchReason.NOT_FOUND, "HTTP " + status);
    }
  }

  private static URI target(URI address, String location) {
    try {
      URI target = address.resolve(location);
      if (!"http".equals(target.getScheme()) && !"https".equals(target.getScheme())) {
        throw new FetchException(FetchReason.BAD_ADDRESS, "a redirect out of the web");
      }
      return target;
    } catch (IllegalArgumentException e) {
      throw new FetchException(FetchReason.BAD_ADDRESS, "a redirect to no address", e);
    }
  }
}
