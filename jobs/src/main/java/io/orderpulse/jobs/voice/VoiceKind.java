package io.orderpulse.jobs.voice;

/** What is read, and which field names it. */
enum VoiceKind {
  REVIEW("review.posted", "review", "review_id"),
  CHAT("chat.said", "chat", "conversation_id"),
  COMPLAINT("complaint.filed", "complaint", "complaint_id");

  private final String type;
  private final String wire;
  private final String idField;

  VoiceKind(String type, String wire, String idField) {
    this.type = type;
    this.wire = wire;
    this.idField = idField;
  }

  /** The kind of an event type, or null when it is none. */
  static VoiceKind of(String type) {
    for (VoiceKind kind : values()) {
      if (kind.type.equals(type)) {
        return kind;
      }
    }
    return null;
  }

  String wire() {
    return wire;
  }

  String idField() {
    return idField;
  }
}
