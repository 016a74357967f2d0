package io.orderpulse.cep.pattern;

import io.orderpulse.events.record.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A match as the tests compare it. */
public record Found(int code, String key, Map<String, List<Evidence>> stages, long time) {

  /** Rule, key and events by stage. */
  public String line() {
    Map<String, List<String>> ids = new TreeMap<>();
    stages.forEach((stage, events) -> ids.put(stage, events.stream().map(Evidence::id).toList()));
    return code + " " + key + " " + ids;
  }

  public String timedLine() {
    return line() + "@" + time;
  }
}
