package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.pattern.PatternCase.Arrival;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.cep.EventComparator;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.operator.CepOperator;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;

@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
/** Runs cases through the host and through the stock operator. */
public final class Harnesses {

  static final TypeSerializer<Fact> FACTS =
      TypeInformation.of(Fact.class).createSerializer(new SerializerConfigImpl());

  private static final int LONGEST_LIMIT = 30;

  private Harnesses() {}

  static List<PatternRule> ready(List<Rule> rules) {
    List<PatternRule> ready = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      ready.add(new PatternRule(i + 1, rules.get(i)));
    }
    return ready;
  }

  static KeyedOneInputStreamOperatorTestHarness<String, Fact, Found> harness(
      OneInputStreamOperator<Fact, Found> operator) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(operator, Fact::key, Types.STRING);
  }

  /** What the host finds; fails when a timer or an entry of state stays. */
  public static List<String> host(PatternCase c) throws Exception {
    return matches(c).stream().map(Found::line).sorted().toList();
  }

  public static List<String> hostWithTimes(PatternCase c) throws Exception {
    return matches(c).stream().map(Found::timedLine).sorted().toList();
  }

  private static List<Found> matches(PatternCase c) throws Exception {
    HostOperator operator = new HostOperator(ready(c.rules()));
    try (var harness = harness(operator)) {
      harness.open();
      feed(harness, c.arrivals());
      if (harness.numEventTimeTimers() != 0) {
        throw new AssertionError("timers stay: " + harness.numEventTimeTimers());
      }
      boolean ends =
          c.rules().stream()
              .allMatch(r -> !(r.template() instanceof Sequence s) || s.within() != null);
      if (ends && harness.numKeyedStateEntries() != 0) {
        throw new AssertionError("state stays: " + harness.numKeyedStateEntries() + " entries");
      }
      return harness.extractOutputValues();
    }
  }

  /**
   * What the stock operators find when the watermark moves by single milliseconds; in greater steps
   * they may decide otherwise which of several matches with one first event is skipped.
   */
  public static List<String> stock(PatternCase c) throws Exception {
    return stock(c, finely(c.arrivals()));
  }

  private static List<Arrival> finely(List<Arrival> arrivals) {
    long last =
        arrivals.stream()
            .filter(a -> a.fact() != null)
            .mapToLong(a -> a.fact().time())
            .max()
            .orElse(0);
    List<Arrival> fine = new ArrayList<>();
    long watermark = -1;
    for (Arrival arrival : arrivals) {
      if (arrival.fact() == null) {
        long reach = Math.min(arrival.watermark(), last + LONGEST_LIMIT);
        while (watermark < reach) {
          fine.add(new Arrival(null, ++watermark));
        }
      }
      fine.add(arrival);
    }
    return fine;
  }

  static List<String> stock(PatternCase c, List<Arrival> arrivals) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < c.rules().size(); i++) {
      Pattern<Fact, ?> pattern = RulePattern.of(c.rules().get(i));
      try (var harness = harness(stock(i + 1, pattern))) {
        harness.open();
        feed(harness, arrivals);
        lines.addAll(lines(harness));
      }
    }
    return lines.stream().sorted().toList();
  }

  static CepOperator<Fact, String, Found> stock(int code, Pattern<Fact, ?> pattern) {
    return new CepOperator<>(
        FACTS,
        false,
        NFACompiler.compileFactory(pattern, false),
        new TieOrder(),
        pattern.getAfterMatchSkipStrategy(),
        new ToFound(code),
        null);
  }

  static void feed(
      KeyedOneInputStreamOperatorTestHarness<String, Fact, Found> harness, List<Arrival> arrivals)
      throws Exception {
    for (Arrival arrival : arrivals) {
      if (arrival.fact() == null) {
        harness.processWatermark(arrival.watermark());
      } else {
        harness.processElement(new StreamRecord<>(arrival.fact(), arrival.fact().time()));
      }
    }
  }

  static List<String> lines(KeyedOneInputStreamOperatorTestHarness<String, Fact, Found> harness) {
    return harness.extractOutputValues().stream().map(Found::line).sorted().toList();
  }

  /** Facts of one moment in verdict order, as CEP wants it. */
  static final class TieOrder implements EventComparator<Fact> {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Fact a, Fact b) {
      return Fact.Order.INSTANCE.compare(a, b);
    }
  }

  private static final class ToFound extends PatternProcessFunction<Fact, Found> {
    private static final long serialVersionUID = 1L;

    private final int code;

    ToFound(int code) {
      this.code = code;
    }

    @Override
    public void processMatch(Map<String, List<Fact>> match, Context context, Collector<Found> out) {
      Map<String, List<Evidence>> stages = new LinkedHashMap<>();
      String key = match.values().iterator().next().get(0).key();
      match.forEach(
          (stage, facts) ->
              stages.put(stage, facts.stream().map(f -> Evidence.of(f.event())).toList()));
      out.collect(new Found(code, key, stages, context.timestamp()));
    }
  }
}
