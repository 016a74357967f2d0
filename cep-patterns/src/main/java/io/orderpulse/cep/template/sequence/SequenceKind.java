package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.pattern.RulePattern;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import java.time.Duration;

/** The <em>sequence</em> template. */
public final class SequenceKind implements TemplateKind<Sequence, SequenceCell> {

  private static final int NUMBER = 3;

  @Override
  public String wire() {
    return "sequence";
  }

  @Override
  public int number() {
    return NUMBER;
  }

  @Override
  public String purpose() {
    return "Events come in an order that should not be; the pattern language of Flink CEP.";
  }

  @Override
  public Sequence read(Clauses clauses) {
    Sequence sequence = SequenceClauses.read(clauses);
    if (isComplete(sequence)) {
      String problem = RulePattern.problem(sequence);
      if (problem != null) {
        clauses.problem("stages", problem);
      }
    }
    return sequence;
  }

  /** What is incomplete has been reported already. */
  private static boolean isComplete(Sequence sequence) {
    return !sequence.stages().isEmpty()
        && sequence.stages().stream()
            .allMatch(
                s ->
                    s.name() != null
                        && s.contiguity() != null
                        && !s.events().isEmpty()
                        && s.max() >= s.min()
                        && s.events().stream().allMatch(e -> e.event() != null));
  }

  /** The limit may change while runs go on; that there is one may not. */
  @Override
  public Sequence shape(Sequence s) {
    return new Sequence(
        s.stages(),
        s.within() == null ? null : Duration.ZERO,
        s.skip(),
        s.skipTo(),
        s.resolve(),
        s.each());
  }

  @Override
  public Table<SequenceCell> table(Rule rule, Sequence sequence) {
    return new SequenceTable(rule, sequence);
  }

  @Override
  public Table<SequenceCell> table(Rule rule, Sequence sequence, boolean compact) {
    return new SequenceTable(rule, sequence, compact);
  }

  @Override
  public CellCodec<SequenceCell> codec() {
    return SequenceCodec.INSTANCE;
  }
}
