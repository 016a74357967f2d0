package io.orderpulse.sandbox.bench.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.sandbox.bench.WorkloadReader;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/**
 * What the server can take: requests that are ready are sent, so many at a time, and of each answer
 * is read whether all went well. Nothing is made, retried or counted.
 */
final class BareClient {

  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An older state behind a newer one, when requests overtake each other. */
  private static final String STALE = "version_conflict_engine_exception";

  private final RestClient client;
  private final int inFlight;

  BareClient(RestClient client, int inFlight) {
    this.client = client;
    this.inFlight = inFlight;
  }

  /**
   * Sends all of them and waits for the last answer.
   *
   * @throws IOException when one is not taken
   */
  void send(BulkBodies bodies) throws IOException, InterruptedException {
    Semaphore free = new Semaphore(inFlight);
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (WorkloadReader reader = new WorkloadReader(bodies.file())) {
      for (int i = 0; i < bodies.requests() && failure.get() == null; i++) {
        Request request = new Request("POST", "/_bulk");
        request.addParameter("filter_path", "errors,items.*.error.type");
        request.setEntity(new NByteArrayEntity(reader.next(), NDJSON));
        free.acquire();
        client.performRequestAsync(request, new Answer(free, failure));
      }
    }
    free.acquire(inFlight);
    if (failure.get() != null) {
      throw new IOException(
          "the bare client's request failed: " + failure.get().getMessage(), failure.get());
    }
  }

  private record Answer(Semaphore free, AtomicReference<Exception> failure)
      implements ResponseListener {

    @Override
    public void onSuccess(Response response) {
      try {
        JsonNode answer = JSON.readTree(EntityUtils.toByteArray(response.getEntity()));
        for (JsonNode item : answer.path("items")) {
          String error = item.path("index").path("error").path("type").asText("");
          if (!error.isEmpty() && !error.equals(STALE)) {
            failure.compareAndSet(null, new IOException("a document was refused: " + error));
          }
        }
      } catch (IOException e) {
        failure.compareAndSet(null, e);
      }
      free.release();
    }

    @Override
    public void onFailure(Exception e) {
      failure.compareAndSet(null, e);
      free.release();
    }
  }
}
