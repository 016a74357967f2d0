package io.orderpulse.jobs.elasticsearch;

/**
 * A document that Elasticsearch will never take.
 *
 * @param document what was to be written
 * @param reason why not, one line, without quotations of the document
 */
public record RejectedDocument(Document document, String reason) {

  private static final int LONGEST_REASON = 500;

  /** From what Elasticsearch said; its quotation of the value is cut off. */
  static RejectedDocument of(Document document, String errorType, String reason) {
    String text = errorType + ": " + (reason == null ? "" : reason);
    int quotation = text.indexOf(" Preview of field's value");
    String kept = quotation < 0 ? text : text.substring(0, quotation);
    String line = kept.replaceAll("\\s+", " ").strip();
    return new RejectedDocument(
        document, line.substring(0, Math.min(line.length(), LONGEST_REASON)));
  }
}
