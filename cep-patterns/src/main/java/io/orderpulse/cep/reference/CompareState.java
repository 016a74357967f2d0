package io.orderpulse.cep.reference;

import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.events.record.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a <em>compare</em> rule remembers of one key.
 *
 * @param expected versions that should be, the newest {@value #KEEP} of each part
 * @param actual versions that are, the newest {@value #KEEP} of each part
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

  /** When all this may be forgotten: some time after its last version counts or is judged. */
  long keepUntil(long retention) {
    long versions =
        Stream.concat(expected.stream(), actual.stream())
            .mapToLong(Version::counts)
            .max()
            .orElse(0);
    long judgements = judged.stream().mapToLong(j -> j.evidence().time()).max().orElse(0);
    return retention + Math.max(versions, judgements);
  }
}
