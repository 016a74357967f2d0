package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectedDocumentTest {

  private static final Document DOCUMENT = new Document("i", "1", 1, new byte[0]);

  @Test
  void shouldNotQuoteTheDocument() {
    String said =
        "[1:26] failed to parse field [rank] of type [integer] in document with id 'O-3'. Preview of field's value: 'x13800138000'";
    assertThat(RejectedDocument.of(DOCUMENT, "document_parsing_exception", said).reason())
        .isEqualTo(
            "document_parsing_exception: [1:26] failed to parse field [rank] of type [integer] in document with id 'O-3'.");
  }

  @Test
  void shouldBeOneLineOfBoundedLength() {
    assertThat(RejectedDocument.of(DOCUMENT, "t", "a\n  b").reason()).isEqualTo("t: a b");
    assertThat(RejectedDocument.of(DOCUMENT, "t", null).reason()).isEqualTo("t:");
    assertThat(RejectedDocument.of(DOCUMENT, "t", "x".repeat(1_000)).reason()).hasSize(500);
  }
}
