package io.orderpulse.sandbox.bench.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An <em>expect</em> rule of a benchmark: the one step is followed by the other within a time.
 *
 * @param number from 1, or 0 while it has none
 * @param from the step that starts the clock
 * @param to the step that satisfies it, at the limit or earlier
 * @param within the limit
 * @param where what else holds for the start
 * @param unless event type that makes it pointless, or null
 */
public record ExpectRule(
    int number, Step from, Step to, Duration within, List<FieldTest> where, String unless) {

  static ExpectRule of(Step from, Step to, Duration within) {
    return new ExpectRule(0, from, to, within, List.of(), null);
  }

  ExpectRule number(int newNumber) {
    return new ExpectRule(newNumber, from, to, within, where, unless);
  }

  ExpectRule within(Duration newWithin) {
    return new ExpectRule(number, from, to, newWithin, where, unless);
  }

  ExpectRule where(FieldTest test) {
    return new ExpectRule(number, from, to, within, List.of(test), unless);
  }

  ExpectRule unless(String type) {
    return new ExpectRule(number, from, to, within, where, type);
  }

  /** Its id. */
  public String id() {
    return "bench-%03d".formatted(number);
  }

  /** What is said of the start. */
  public EventTest start() {
    List<FieldTest> tests = new ArrayList<>(from.tests());
    tests.addAll(where);
    return new EventTest(from.type(), tests);
  }

  /** What ends the expectation, for whichever reason; one or two. */
  public List<EventTest> ends() {
    EventTest end = new EventTest(to.type(), to.tests());
    return unless == null ? List.of(end) : List.of(end, new EventTest(unless, List.of()));
  }

  /** All event types that it must hear of. */
  public List<String> types() {
    return Stream.concat(Stream.of(from.type()), ends().stream().map(EventTest::type))
        .distinct()
        .toList();
  }

  /** The rule as an entry of a rule file's list. */
  String expect() {
    return yaml("expect", clauses());
  }

  /**
   * The same as a sequence. Its end is compared with its start, which is always true: what asks for
   * an earlier stage is judged by the automaton of Flink CEP.
   */
  String sequence() {
    String ends =
        ends().stream()
            .map(end -> end.yaml("time >= stages.start[0].time"))
            .collect(Collectors.joining(", "));
    return yaml(
        "sequence",
        """
            stages:
              - {name: start, events: [%s]}
              - {name: end, contiguity: not-followed-by, events: [%s]}
            within: %s
            expires_after: P1D\
        """
            .formatted(start().yaml(), ends, within));
  }

  private String yaml(String template, String clauses) {
    return """
          - id: %s
            version: 1
            template: %s
            key: order
        %s
            severity: [{is: warning}]
            owner: ops
            unit: min
            text:
              zh: {name: 基准%d, summary: "{value}分钟", expected: "{limit}分钟内", observed: "0条"}
              en: {name: Benchmark %d, summary: "{value} min", expected: "{limit} min", observed: "none"}
        """
        .formatted(id(), template, clauses, number, number);
  }

  /** What it says, apart from its name. */
  String clauses() {
    String text =
        "    from: [%s]%n    expect: [%s]%n    within: %s"
            .formatted(start().yaml(), ends().get(0).yaml(), within);
    return unless == null ? text : text + "%n    unless: [%s]".formatted(ends().get(1).yaml());
  }
}
