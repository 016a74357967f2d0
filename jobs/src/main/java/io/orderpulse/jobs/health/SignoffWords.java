package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;

/** What a sign-off photo said, as one word and the marks on it. */
final class SignoffWords {

  private SignoffWords() {}

  /** {@code unreadable}, or how the waybill number compares, then the marks. */
  static String of(Event read) {
    List<String> words = new ArrayList<>();
    String verdict = read.text("waybill_verdict");
    if (!read.flag("readable")) {
      words.add("unreadable");
    } else if (verdict != null) {
      words.add(verdict);
    } else {
      String no = read.text("waybill_read");
      words.add(no == null || no.equals(read.text("waybill_no")) ? "equal" : "different");
    }
    if (read.data().get("marks") instanceof List<?> marks) {
      marks.forEach(mark -> words.add(String.valueOf(mark)));
    }
    return String.join(" ", words);
  }
}
