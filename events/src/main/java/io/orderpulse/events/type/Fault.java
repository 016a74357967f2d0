package io.orderpulse.events.type;

import io.orderpulse.events.RejectReason;
import io.orderpulse.events.json.MalformedEventException;

/** What is wrong with a field; its path grows on the way up, so that good events build none. */
record Fault(RejectReason reason, String path, String words) {

  Fault(RejectReason reason, String words) {
    this(reason, "", words);
  }

  Fault under(String name) {
    String rest = path.isEmpty() || path.startsWith("[") ? path : "." + path;
    return new Fault(reason, name + rest, words);
  }

  Fault at(int index) {
    String rest = path.isEmpty() ? path : "." + path;
    return new Fault(reason, "[" + index + "]" + rest, words);
  }

  MalformedEventException toException() {
    return new MalformedEventException(reason, path, path + " " + words);
  }
}
