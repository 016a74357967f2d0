package io.orderpulse.jobs.elasticsearch;

import java.util.Set;

/**
 * What becomes of a document or a request, by the answer. Nothing else decides.
 *
 * <pre>
 * request                          then
 * 2xx                              each item is looked at
 * 401, 403, 404, 405, 410          the job fails: credentials or address are wrong
 * 408, 429, 5xx, no answer         all again, after a pause
 * 400, 413, other                  one document: rejected; several: again in smaller requests
 *
 * item                             then
 * 2xx                              written
 * 409                              stale: a newer version is there, which is as good
 * 408, 429, 502, 503, 504          again, after a pause
 * 401, 403, 404, and the errors    again: the index is missing, closed, or blocked, or the cluster
 *   of {@link #OF_THE_INDEX}       full; the document is not to blame
 * other 5xx                        again, but rejected at the {@value #MAX_ERRORS}th time
 * other                            rejected
 * </pre>
 */
final class ResponsePolicy {

  /** A document on which the server itself fails so often is not sent again. */
  static final int MAX_ERRORS = 10;

  /** Errors with status 400 that whoever runs the cluster has to mend, for all documents alike. */
  static final Set<String> OF_THE_INDEX = Set.of("index_closed_exception", "validation_exception");

  /** What becomes of a document. */
  enum Item {
    WRITTEN,
    STALE,
    RETRY,
    /** Again, and counted: the server failed on this very document. */
    RETRY_COUNTED,
    REJECT
  }

  /** What becomes of a request as a whole. */
  enum Request {
    READ_ITEMS,
    RETRY,
    /** Something in it is refused: find it by sending less at a time. */
    SPLIT,
    REJECT,
    FAIL
  }

  private ResponsePolicy() {}

  /**
   * @param status of the whole answer
   * @param documents in the request
   */
  static Request request(int status, int documents) {
    if (status / 100 == 2) {
      return Request.READ_ITEMS;
    }
    return switch (status) {
      case 401, 403, 404, 405, 410 -> Request.FAIL;
      case 408, 429 -> Request.RETRY;
      default -> status >= 500 ? Request.RETRY : documents > 1 ? Request.SPLIT : Request.REJECT;
    };
  }

  /**
   * @param status of the item
   * @param errorType Elasticsearch's name of the error; null when there is none
   * @param errors earlier answers that blamed the server for this document
   */
  static Item item(int status, String errorType, int errors) {
    if (status / 100 == 2) {
      return Item.WRITTEN;
    }
    if (errorType != null && OF_THE_INDEX.contains(errorType)) {
      return Item.RETRY;
    }
    return switch (status) {
      case 409 -> Item.STALE;
      case 401, 403, 404, 408, 429, 502, 503, 504 -> Item.RETRY;
      default -> status >= 500 && errors + 1 < MAX_ERRORS ? Item.RETRY_COUNTED : Item.REJECT;
    };
  }
}
