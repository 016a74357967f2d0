package io.orderpulse.jobs.elasticsearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * Writes documents one request after another, for tools that are not a job. What becomes of each
 * document is decided by the same {@link ResponsePolicy}.
 */
public final class SyncBulk {

  private static final ContentType NDJSON = ContentType.create("application/x-ndjson");
  private static final int MOST_PAUSES = 30;

  private final RestClient client;
  private final BulkLimits limits;
  private final List<BulkEntry> waiting = new ArrayList<>();
  private long bytes;
  private long written;
  private final List<String> refused = new ArrayList<>();

  /**
   * Nothing is sent yet.
   *
   * @param client stays open
   * @param limits of a request, and the pauses between attempts
   */
  public SyncBulk(RestClient client, BulkLimits limits) {
    this.client = client;
    this.limits = limits;
  }

  /** Takes a document; sends when enough have come together. */
  public void add(Document document) throws IOException {
    BulkEntry entry = new BulkEntry(document, 0);
    if (waiting.size() >= limits.maxDocuments() || bytes + entry.size() > limits.maxBytes()) {
      flush();
    }
    waiting.add(entry);
    bytes += entry.size();
  }

  /**
   * Sends what waits and returns when each document is written or refused.
   *
   * @throws IOException when Elasticsearch takes nothing for long
   */
  public void flush() throws IOException {
    List<BulkEntry> left = new ArrayList<>(waiting);
    waiting.clear();
    bytes = 0;
    for (int pauses = 0; !left.isEmpty(); ) {
      List<BulkEntry> again = send(left);
      if (again.size() == left.size()) {
        awaitPause(++pauses, left.size());
      } else {
        pauses = 0;
      }
      left = again;
    }
  }

  private List<BulkEntry> send(List<BulkEntry> entries) throws IOException {
    int status;
    byte[] body;
    Request request = new Request("POST", "/_bulk");
    request.setEntity(new NByteArrayEntity(BulkBody.of(entries), NDJSON));
    try {
      Response response = client.performRequest(request);
      status = response.getStatusLine().getStatusCode();
      body = EntityUtils.toByteArray(response.getEntity());
    } catch (ResponseException e) {
      status = e.getResponse().getStatusLine().getStatusCode();
      body = EntityUtils.toByteArray(e.getResponse().getEntity());
    } catch (IOException e) {
      return entries;
    }
    return switch (ResponsePolicy.request(status, entries.size())) {
      case READ_ITEMS -> settle(entries, BulkAnswer.items(body, entries.size()));
      case RETRY -> entries;
      case SPLIT -> halves(entries);
      case REJECT -> refuse(entries.get(0), BulkAnswer.reason(body));
      case FAIL ->
          throw new IOException(
              "Elasticsearch refuses bulk requests with HTTP %d (%s): check the address, the API key and the rights to write"
                  .formatted(status, BulkAnswer.reason(body)));
    };
  }

  private List<BulkEntry> halves(List<BulkEntry> entries) throws IOException {
    int half = entries.size() / 2;
    List<BulkEntry> again = new ArrayList<>(send(entries.subList(0, half)));
    again.addAll(send(entries.subList(half, entries.size())));
    return again;
  }

  private List<BulkEntry> settle(List<BulkEntry> entries, List<ItemAnswer> answers) {
    List<BulkEntry> again = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      BulkEntry entry = entries.get(i);
      ItemAnswer answer = answers.get(i);
      switch (ResponsePolicy.item(answer.status(), answer.errorType(), entry.errors())) {
        case WRITTEN, STALE -> written++;
        case RETRY -> again.add(entry);
        case RETRY_COUNTED -> again.add(entry.afterError());
        case REJECT -> refuse(entry, answer.errorType() + ": " + answer.reason());
      }
    }
    return again;
  }

  private List<BulkEntry> refuse(BulkEntry entry, String reason) {
    refused.add(entry.document().index() + "/" + entry.document().id() + ": " + reason);
    return List.of();
  }

  private void awaitPause(int pauses, int documents) throws IOException {
    if (pauses > MOST_PAUSES) {
      throw new IOException(
          "Elasticsearch took none of %d documents in %d attempts: see its log, then start again"
              .formatted(documents, pauses));
    }
    try {
      Thread.sleep(limits.backOff().delayMillis(pauses, 0));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Elasticsearch took no documents", e);
    }
  }

  /** Documents that are there now, in this or a newer version. */
  public long written() {
    return written;
  }

  /** Documents that were refused for good, each with its place and reason. */
  public List<String> refused() {
    return List.copyOf(refused);
  }
}
