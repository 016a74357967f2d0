package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an anomaly shows of a match. */
final class MatchTexts {

  private MatchTexts() {}

  /**
   * {@code {stage}} is the time of the first event of a stage, {@code {stage.count}} how many
   * events it matched, {@code {count}} how many there are in all.
   */
  static Map<String, String> of(PatternMatch match) {
    Map<String, String> texts = new HashMap<>();
    int count = 0;
    for (Map.Entry<String, List<Evidence>> stage : match.stages().entrySet()) {
      int size = stage.getValue().size();
      count += size;
      texts.put(stage.getKey() + ".count", Integer.toString(size));
      if (size > 0) {
        texts.put(stage.getKey(), Placeholders.time(stage.getValue().get(0).time()));
      }
    }
    texts.put("count", Integer.toString(count));
    return texts;
  }

  /** The matched events; of a long match its beginning and its end. */
  static List<Evidence> evidence(PatternMatch match) {
    List<Evidence> events = match.events();
    if (events.size() <= Evidence.MAX_PIECES) {
      return events;
    }
    int half = Evidence.MAX_PIECES / 2;
    List<Evidence> ends = new ArrayList<>(events.subList(0, half));
    ends.addAll(events.subList(events.size() - half, events.size()));
    return ends;
  }
}
