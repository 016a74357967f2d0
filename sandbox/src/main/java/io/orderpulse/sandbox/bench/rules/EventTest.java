package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which events a clause of a rule means.
 *
 * @param type event type
 * @param tests conditions that must all hold
 */
public record EventTest(String type, List<FieldTest> tests) implements Serializable {

  private static final long serialVersionUID = 1L;

  public EventTest {
    tests = List.copyOf(tests);
  }

  /** As somebody would write it in Java. */
  public boolean holds(Event event) {
    if (!type.equals(event.type())) {
      return false;
    }
    for (int i = 0; i < tests.size(); i++) {
      if (!tests.get(i).holds(event)) {
        return false;
      }
    }
    return true;
  }

  /** As an entry of a clause in a rule file. */
  String yaml() {
    return tests.isEmpty() ? "{event: %s}".formatted(type) : where(cel());
  }

  /** The same with one more condition, in CEL. */
  String yaml(String more) {
    return where(tests.isEmpty() ? more : cel() + " && " + more);
  }

  private String cel() {
    return tests.stream().map(FieldTest::cel).collect(Collectors.joining(" && "));
  }

  private String where(String cel) {
    return "{event: %s, where: \"%s\"}".formatted(type, cel);
  }
}
