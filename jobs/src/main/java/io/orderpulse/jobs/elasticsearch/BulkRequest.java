package io.orderpulse.jobs.elasticsearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and the fate of its documents. The answer arrives on a thread of the client and is
 * carried over to the task's own, where everything else happens.
 */
final class BulkRequest implements BulkClient.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(BulkRequest.class);

  private final BulkTools tools;
  private final ResultHandler<BulkEntry> result;
  private final List<BulkEntry> sent = new ArrayList<>();
  private final List<BulkEntry> again = new ArrayList<>();
  private final List<CompletableFuture<?>> rejections = new ArrayList<>();
  private boolean split;
  private String trouble;

  BulkRequest(BulkTools tools, List<BulkEntry> entries, ResultHandler<BulkEntry> result) {
    this.tools = tools;
    this.result = result;
    for (BulkEntry entry : entries) {
      if (entry.size() > tools.limits().maxBytes()) {
        reject(entry, "too_large", "has more bytes than fit in a request");
      } else {
        sent.add(entry);
      }
    }
  }

  /** Sends what fits; ends by completing the result, whatever happens. */
  void send() {
    if (sent.isEmpty()) {
      finish();
    } else {
      tools.count(SinkMetric.REQUESTS_SENT, 1);
      tools.client().send(BulkBody.of(sent), this);
    }
  }

  @Override
  public void onAnswer(int status, byte[] body) {
    onTask(() -> settle(status, body));
  }

  @Override
  public void onFailure(String cause) {
    onTask(() -> retryAll(cause));
  }

  private void settle(int status, byte[] body) {
    switch (ResponsePolicy.request(status, sent.size())) {
      case READ_ITEMS -> settleItems(body);
      case RETRY -> retryAll("HTTP " + status);
      case REJECT -> {
        reject(sent.get(0), "HTTP " + status, BulkAnswer.reason(body));
        finish();
      }
      case SPLIT -> {
        tools.count(SinkMetric.REQUESTS_SPLIT, 1);
        tools.gate().shrink(sent.size());
        again.addAll(sent);
        split = true;
        finish();
      }
      case FAIL ->
          result.completeExceptionally(
              new IOException(
                  "Elasticsearch refuses bulk requests with HTTP %d (%s): check elasticsearch.hosts, the API key or password, and the rights to write"
                      .formatted(status, BulkAnswer.reason(body))));
    }
  }

  private void settleItems(byte[] body) {
    List<ItemAnswer> answers;
    try {
      answers = BulkAnswer.items(body, sent.size());
    } catch (IOException e) {
      tools.count(SinkMetric.ANSWERS_MALFORMED, 1);
      retryAll("an answer that cannot be read");
      return;
    }
    for (int i = 0; i < answers.size(); i++) {
      settleItem(sent.get(i), answers.get(i));
    }
    finish();
  }

  private void settleItem(BulkEntry entry, ItemAnswer answer) {
    switch (ResponsePolicy.item(answer.status(), answer.errorType(), entry.errors())) {
      case WRITTEN -> tools.count(SinkMetric.DOCUMENTS_WRITTEN, 1);
      case STALE -> tools.count(SinkMetric.DOCUMENTS_STALE, 1);
      case RETRY -> retry(entry, answer);
      case RETRY_COUNTED -> retry(entry.afterError(), answer);
      case REJECT -> reject(entry, answer.errorType(), answer.reason());
    }
  }

  private void retry(BulkEntry entry, ItemAnswer answer) {
    again.add(entry);
    trouble = answer.status() + " " + answer.errorType();
  }

  private void retryAll(String cause) {
    tools.count(SinkMetric.REQUESTS_FAILED, 1);
    again.addAll(sent);
    trouble = cause;
    finish();
  }

  private void reject(BulkEntry entry, String type, String reason) {
    RejectedDocument refused = RejectedDocument.of(entry.document(), type, reason);
    CompletionStage<?> recorded = tools.rejected().reject(refused);
    rejections.add(
        recorded
            .handle((done, failure) -> failure)
            .thenAccept(failure -> onTask(() -> recorded(entry, failure)))
            .toCompletableFuture());
  }

  private void recorded(BulkEntry entry, Throwable failure) {
    if (failure == null) {
      tools.count(SinkMetric.DOCUMENTS_REJECTED, 1);
    } else {
      again.add(entry);
      trouble = "a rejected document cannot be recorded: " + failure;
    }
  }

  /** When the rejected documents are on record, tells the writer what to send again. */
  private void finish() {
    if (rejections.isEmpty()) {
      complete();
    } else {
      CompletableFuture.allOf(rejections.toArray(CompletableFuture[]::new))
          .thenRun(() -> onTask(this::complete));
    }
  }

  private void complete() {
    tools.count(SinkMetric.DOCUMENTS_RETRIED, again.size());
    if (again.isEmpty()) {
      int before = tools.gate().succeeded();
      if (before > 0) {
        LOG.info("Elasticsearch takes documents again after {} failed requests", before);
      }
    } else if (!split || trouble != null) {
      long pause = tools.gate().failed(again.size() >= sent.size());
      // The first of a row and then ever fewer: an outage shall not fill the log.
      if (Integer.bitCount(tools.gate().failures()) == 1) {
        LOG.warn("{} documents wait: {}; next attempt in {} ms", again.size(), trouble, pause);
      }
    }
    result.retryForEntries(again);
  }

  private void onTask(Runnable action) {
    try {
      tools.mailbox().execute(action::run, "settle a bulk request");
    } catch (RejectedExecutionException e) {
      LOG.debug("the task has ended; its documents are in the last checkpoint or behind it");
    }
  }
}
