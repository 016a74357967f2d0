package io.orderpulse.jobs.elasticsearch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.http.HttpEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends bulk requests without waiting for them. */
final class BulkClient implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BulkClient.class);
  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");

  private final RestClient client;
  private final Duration timeout;
  private final Timers timers;

  BulkClient(RestClient client, Duration timeout, Timers timers) {
    this.client = client;
    this.timeout = timeout;
    this.timers = timers;
  }

  /** Learns what came back, exactly once, on any thread. */
  interface Listener {
    /** Something answered over HTTP. */
    void onAnswer(int status, byte[] body);

    /** Nothing answered; the cause in a few words. */
    void onFailure(String cause);
  }

  void send(byte[] body, Listener listener) {
    Request request = new Request("POST", "/_bulk");
    request.addParameter(
        "filter_path", "items.*.status,items.*.error.type,items.*.error.reason,error");
    request.setEntity(new NByteArrayEntity(body, NDJSON));
    Deadline deadline = new Deadline(listener);
    Cancellable running = client.performRequestAsync(request, deadline);
    deadline.timer = timers.after(timeout.toMillis(), running::cancel);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      LOG.debug("closing the client failed", e);
    }
  }

  /** Passes the answer on and calls the timer off. */
  private static final class Deadline implements ResponseListener {

    private final Listener listener;
    private volatile Future<?> timer;

    Deadline(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void onSuccess(Response response) {
      answered(response);
    }

    @Override
    public void onFailure(Exception failure) {
      if (failure instanceof ResponseException refused) {
        answered(refused.getResponse());
      } else {
        stop();
        listener.onFailure(failure.toString());
      }
    }

    private void answered(Response response) {
      stop();
      try {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        listener.onAnswer(response.getStatusLine().getStatusCode(), body);
      } catch (IOException e) {
        listener.onFailure(e.toString());
      }
    }

    /** An answer quicker than the caller leaves a timer that then cancels nothing. */
    private void stop() {
      Future<?> set = timer;
      if (set != null) {
        set.cancel(false);
      }
    }
  }
}
