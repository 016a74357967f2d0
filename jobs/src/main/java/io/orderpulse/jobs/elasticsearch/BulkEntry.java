package io.orderpulse.jobs.elasticsearch;

import java.io.Serializable;

/**
 * A document on its way.
 *
 * @param document what to write
 * @param errors answers so far that blamed the server for this very document
 */
record BulkEntry(Document document, int errors) implements Serializable {

  /** Room for the action line and its ids beside the source, on the safe side. */
  private static final int ACTION_BYTES = 200;

  /** Bytes it takes in a request, about. */
  long size() {
    return document.source().length + 4L * document.id().length() + ACTION_BYTES;
  }

  BulkEntry afterError() {
    return new BulkEntry(document, errors + 1);
  }
}
