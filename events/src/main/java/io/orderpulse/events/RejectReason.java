package io.orderpulse.events;

/** Why a record was put on {@code orderpulse.rejected}. The names are part of the contract. */
public enum RejectReason {
  /** The bytes are not one JSON value in UTF-8, or a field stands twice. */
  BAD_JSON,
  /** Valid JSON, but not an object. */
  NOT_AN_OBJECT,
  /** Larger than 1 MiB. */
  TOO_LARGE,
  /** A required field is absent. */
  MISSING_FIELD,
  /** A field has another JSON type than the contract says. */
  WRONG_TYPE,
  /** The time is not RFC 3339 with a zone, or outside the years 1 to 9999. */
  BAD_TIME,
  /** {@code specversion} is not 1.0. */
  UNSUPPORTED_VERSION,
  /** The time is further ahead of the wall clock than allowed. */
  CLOCK_AHEAD,
  /** Elasticsearch refused the document for good. */
  DOCUMENT_REJECTED
}
