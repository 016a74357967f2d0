package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import java.util.Set;
import java.util.TreeSet;

/** Compares what the sign-off job says with what was planted. Used by one thread. */
final class SignoffWatch {

  private final PhotoDesk desk;
  private final Set<String> misread = new TreeSet<>();
  private int right;
  private int wrong;
  private int contradictions;
  private int found;

  SignoffWatch(PhotoDesk desk) {
    this.desk = desk;
  }

  /** Takes in one event; anything but {@code signoff.read} is none of its business. */
  void read(Event event) {
    PhotoTruth truth = event.type().equals("signoff.read") ? desk.take(event.id()) : null;
    if (truth == null) {
      return;
    }
    boolean said = truth.saidBy(event);
    if (!said) {
      misread.add(event.text("waybill_no"));
    }
    right += said ? 1 : 0;
    wrong += said ? 0 : 1;
    if (truth.contradicts(event.text("waybill_no"), event.time())) {
      contradictions++;
      found += said ? 1 : 0;
    }
  }

  /** Waybills whose photos were not read as planted: rules can't know what they show. */
  Set<String> misread() {
    return misread;
  }

  /** How many photos were read as planted, and how many contradictions were among them. */
  String line() {
    return "签收照片 photos  与植入一致 as planted %d / %d   矛盾 contradictions %d / %d"
        .formatted(right, right + wrong, found, contradictions);
  }
}
