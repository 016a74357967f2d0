package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.compare.Compare;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** A <em>compare</em> rule: what is in force against what should be. */
final class CompareFunction extends OrderedFunction {

  /** Versions of which no event came for so long are forgotten, unless an anomaly is open. */
  private static final long RETENTION = Duration.ofDays(730).toMillis();

  private static final long serialVersionUID = 1L;

  /** The part of a key that is not split. */
  private static final String WHOLE = "";

  private final Rule rule;
  private final Compare template;
  private transient VersionReader versions;
  private transient SelectorMatcher expected;
  private transient SelectorMatcher actual;
  private transient SelectorMatcher judgeAt;
  private transient ValueState<CompareState> stored;

  CompareFunction(Rule rule, long horizon) {
    super(horizon);
    this.rule = rule;
    this.template = (Compare) rule.template();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    versions = new VersionReader(template);
    expected = new SelectorMatcher(template.expected());
    actual = new SelectorMatcher(template.actual());
    judgeAt = new SelectorMatcher(template.judgeAt());
    stored =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("versions", TypeInformation.of(CompareState.class)));
  }

  @Override
  void onFact(Fact fact, Moment moment) throws Exception {
    CompareState state = stored.value() == null ? CompareState.EMPTY : stored.value();
    List<Version> should = state.expected();
    List<Version> is = state.actual();
    List<Judgement> judged = state.judged();
    if (expected.find(fact) != null) {
      should = plusVersion(should, versions.read(fact));
    }
    if (actual.find(fact) != null) {
      is = plusVersion(is, versions.read(fact));
    }
    Selector judge = judgeAt.find(fact);
    if (judge != null) {
      judged = plus(judged, new Judgement(judge.severity(), Evidence.of(fact.event())));
    }
    CompareState next = new CompareState(should, is, judged, state.open(), state.facts().and(fact));
    Stream.concat(should.stream(), is.stream())
        .mapToLong(Version::counts)
        .filter(t -> t > moment.now())
        .forEach(moment::lookAgainAt);
    stored.update(judge(next, fact.key(), Evidence.of(fact.event()), moment, false));
    moment.lookAgainAt(next.keepUntil(RETENTION));
  }

  @Override
  void onDeadline(Moment moment) throws Exception {
    CompareState state = stored.value();
    if (state == null) {
      return;
    }
    CompareState next = judge(state, moment.key(), null, moment, true);
    if (next.open().isEmpty() && next.keepUntil(RETENTION) <= moment.now()) {
      stored.clear();
    } else {
      stored.update(next);
    }
  }

  private CompareState judge(
      CompareState state, String key, Evidence cause, Moment moment, boolean deadline) {
    Map<String, Severity> open = new HashMap<>(state.open());
    for (String part : parts(state)) {
      Drift drift = Drift.at(moment.now(), part, state, template);
      Severity was = open.get(part);
      if (drift == null) {
        if (was != null) {
          Resolution why = moment.late() ? Resolution.LATE_EVENT : Resolution.RECOVERED;
          String dedupKey = Draft.dedupKey(rule, subject(key, part), null);
          moment.say(Verdict.end(dedupKey, moment.now(), why, cause));
          open.remove(part);
        }
        continue;
      }
      long opens = drift.since() + rule.timing().hold().toMillis();
      Severity severity = Objects.requireNonNullElse(drift.severity(), rule.opening());
      boolean isDue = opens <= moment.now() && (deadline || grace() == 0 || moment.isPast(opens));
      if (was == null && isDue) {
        moment.say(Verdict.open(draft(state, key, part, drift, severity, opens, moment)));
        open.put(part, severity);
      } else if (was == null) {
        moment.lookAgainAt(opens);
      } else if (severity.compareTo(was) > 0) {
        moment.say(Verdict.change(draft(state, key, part, drift, severity, opens, moment)));
        open.put(part, severity);
      }
    }
    return new CompareState(state.expected(), state.actual(), state.judged(), open, state.facts());
  }

  private long grace() {
    return rule.timing().hold().toMillis();
  }

  private TreeSet<String> parts(CompareState state) {
    TreeSet<String> parts = new TreeSet<>();
    if (template.each() == null) {
      parts.add(WHOLE);
    } else {
      state.actual().forEach(v -> parts.add(Objects.requireNonNullElse(v.each(), WHOLE)));
    }
    return parts;
  }

  private static String subject(String key, String part) {
    return part.isEmpty() ? key : key + "@" + part;
  }

  private Anomaly draft(
      CompareState state,
      String key,
      String part,
      Drift drift,
      Severity severity,
      long opens,
      Moment moment) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(drift.expected().evidence());
    evidence.add(drift.actual().evidence());
    if (drift.judgement() != null && !evidence.contains(drift.judgement().evidence())) {
      evidence.add(drift.judgement().evidence());
    }
    Draft draft =
        new Draft(rule)
            .about(subject(key, part), null, state.facts())
            .severity(severity)
            .at(drift.since(), Math.max(opens, moment.now()))
            .text("each", part)
            .text("expected.version", drift.expected().name())
            .text("actual.version", drift.actual().name())
            .text("diff", drift.diff(template))
            .evidence(evidence);
    if (grace() > 0) {
      draft.measure(
          Placeholders.in(rule.unit(), Math.max(opens, moment.now()) - drift.since()),
          Placeholders.in(rule.unit(), grace()));
    }
    return draft.build();
  }

  /** Adds a version; the oldest of the same part of the key gives way, never another part's. */
  private static List<Version> plusVersion(List<Version> list, Version fresh) {
    List<Version> out = new ArrayList<>(list);
    out.add(fresh);
    List<Version> same =
        out.stream()
            .filter(v -> Objects.equals(v.each(), fresh.each()))
            .sorted(Version.BY_FORCE)
            .toList();
    if (same.size() > CompareState.KEEP) {
      out.remove(same.get(0));
    }
    return out;
  }

  private static <T> List<T> plus(List<T> list, T item) {
    List<T> out = new ArrayList<>(list);
    out.add(item);
    return out.size() > CompareState.KEEP ? new ArrayList<>(out.subList(1, out.size())) : out;
  }
}
