package io.orderpulse.cep.pattern;

import io.orderpulse.cep.cel.StageReads;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of a fact that a run has matched: its event, with those fields of its data
 * alone that a condition of a later stage may read.
 */
final class RememberedFacts {

  private final Set<String> fields = new HashSet<>();
  private boolean all;

  static RememberedFacts of(List<PatternRule> rules) {
    RememberedFacts remembered = new RememberedFacts();
    for (PatternRule rule : rules) {
      StageReads reads = rule.stageReads();
      remembered.all |= reads.all();
      remembered.fields.addAll(reads.fields());
    }
    return remembered;
  }

  Fact of(Fact fact) {
    Event event = fact.event();
    Event less = all || event.data().isEmpty() ? event : event.withData(data(event.data()));
    return new Fact(KeyKind.GLOBAL, "", less, null, null, false, Clocked.ON_TIME);
  }

  private Map<String, Object> data(Map<String, Object> whole) {
    if (fields.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> data = new HashMap<>();
    for (String field : fields) {
      Object value = whole.get(field);
      if (value != null) {
        data.put(field, value);
      }
    }
    return data;
  }
}
