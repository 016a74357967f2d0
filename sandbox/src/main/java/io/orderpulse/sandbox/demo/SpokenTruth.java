package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.Opinions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the texts under way complain of, until the voice job has said it. Thread-safe. */
final class SpokenTruth {

  private final Map<String, Set<String>> planted = new ConcurrentHashMap<>();

  /** Notes a text that is being sent; anything else is none of its business. */
  void sent(Event event) {
    String text = event.text("text");
    Set<String> categories = text == null ? null : Opinions.truth(text);
    if (categories != null) {
      planted.put(event.source() + "#" + event.id(), categories);
    }
  }

  /** The truth of a classified event, once; null when nobody planted it or it came before. */
  Set<String> take(String classifiedId) {
    return planted.remove(classifiedId);
  }
}
