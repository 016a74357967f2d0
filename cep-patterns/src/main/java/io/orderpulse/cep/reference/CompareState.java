package io.orderpulse.cep.reference;

import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.events.record.Severity;
import java.util.List;
import java.util.Map;

/**
 * What a <em>compare</em> rule remembers of one key.
 *
 * @param expected versions that should be, newest {@value #KEEP}
 * @param actual versions that are, newest {@value #KEEP}
 * @param judged events at which differences were judged
 * @param open severity of each open anomaly by part of the key
 * @param facts what is known of the orders
 */
public record CompareState(
    List<Version> expected,
    List<Version> actual,
    List<Judgement> judged,
    Map<String, Severity> open,
    SubjectFacts facts) {

  static final int KEEP = 50;

  static final CompareState EMPTY =
      new CompareState(List.of(), List.of(), List.of(), Map.of(), SubjectFacts.NONE);
}
