package io.orderpulse.cep.pattern;

import io.orderpulse.cep.cel.StageReads;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.events.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.cep.nfa.NFA;
import org.apache.flink.cep.nfa.State;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.pattern.Pattern;

/** A rule made ready for {@link PatternHost}. Belongs to one subtask. */
public final class PatternRule {

  private final int code;
  private final Rule rule;
  private final String prefix;
  private final ConditionContext asked = new ConditionContext();
  private final NFA<Fact> nfa;
  private final AfterMatchSkipStrategy skip;
  private final long within;
  private final Set<String> types;
  private final Set<String> starts;
  private final boolean seesAll;
  private final StageReads stageReads;
  private final long fingerprint;

  /**
   * @param code names the rule and its shape in state; unique among the rules of an operator
   * @param rule a <em>sequence</em> or <em>expect</em> rule
   * @throws IllegalArgumentException when it has no pattern, see {@link RulePattern}
   */
  public PatternRule(int code, Rule rule) {
    this.code = code;
    this.rule = rule;
    this.prefix = Integer.toUnsignedString(code, Character.MAX_RADIX) + ".";
    Pattern<Fact, ?> pattern = RulePattern.of(rule, prefix, asked);
    this.nfa = NFACompiler.compileFactory(pattern, false).createNFA();
    this.skip = pattern.getAfterMatchSkipStrategy();
    this.within = within(rule).map(Duration::toMillis).orElse(-1L);
    this.types = types(listened(rule));
    this.starts = starts(rule);
    this.seesAll = rule.template() instanceof Sequence s && Contiguous.seesAll(s);
    this.stageReads = stageReads(rule);
    this.fingerprint = fingerprint();
  }

  private static Optional<Duration> within(Rule rule) {
    return rule.template() instanceof Expect expect
        ? Optional.of(expect.within())
        : Optional.ofNullable(((Sequence) rule.template()).within());
  }

  private static List<Selector> listened(Rule rule) {
    return rule.template() instanceof Sequence sequence
        ? sequence.stages().stream().flatMap(s -> s.events().stream()).toList()
        : rule.template().selectors();
  }

  private static Set<String> types(List<Selector> selectors) {
    return selectors.stream().map(Selector::event).collect(Collectors.toSet());
  }

  private static Set<String> starts(Rule rule) {
    if (rule.template() instanceof Expect expect) {
      return types(expect.from());
    }
    Set<String> starts = new HashSet<>();
    for (Sequence.Stage stage : ((Sequence) rule.template()).stages()) {
      starts.addAll(types(stage.events()));
      if (stage.min() > 0) {
        break;
      }
    }
    return starts;
  }

  private static StageReads stageReads(Rule rule) {
    StageReads reads = new StageReads();
    if (rule.template() instanceof Sequence sequence) {
      sequence.stages().stream().flatMap(Iterative::conditions).forEach(reads::add);
    }
    return reads;
  }

  /** Stored runs go on only in an automaton of the same states. */
  private long fingerprint() {
    TreeSet<String> states = new TreeSet<>();
    for (State<Fact> state : nfa.getStates()) {
      states.add(
          state.getName().substring(state.getName().indexOf('.') + 1)
              + state.getStateType()
              + state.getStateTransitions().size());
    }
    String hex = Sha256.hex(states.toString().getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(hex.substring(0, 16), 16);
  }

  public int code() {
    return code;
  }

  public Rule rule() {
    return rule;
  }

  /** Event types of the stages; see {@link #seesAll}. */
  public Set<String> types() {
    return types;
  }

  /** True when every event of the key counts, because it may stand between two stages. */
  public boolean seesAll() {
    return seesAll;
  }

  /** True when the event may begin a run. */
  boolean canStart(Fact fact) {
    return starts.contains(fact.event().type());
  }

  NFA<Fact> nfa() {
    return nfa;
  }

  AfterMatchSkipStrategy skip() {
    return skip;
  }

  ConditionContext asked() {
    return asked;
  }

  /** What its conditions may read of events that have been matched before. */
  StageReads stageReads() {
    return stageReads;
  }

  String prefix() {
    return prefix;
  }

  /** The limit from the first event on, ms; −1 for none. */
  long within() {
    return within;
  }

  long fingerprintOfStates() {
    return fingerprint;
  }
}
