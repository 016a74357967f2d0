package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.count.CountWindow;
import io.orderpulse.cep.template.deadline.Deadline;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** What the straightforward functions say of arrivals, for tables that must say the same. */
public final class ReferenceRules {

  private ReferenceRules() {}

  /**
   * The verdicts of one key, each anomaly's in its order, without the clock of the run.
   *
   * @param arrivals facts in the order in which they come; late ones are marked here
   * @param bound how far the watermark stays behind the newest, ms
   * @param end watermark at the end, ms
   */
  @SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
  public static List<Verdict> said(Rule rule, List<Fact> arrivals, long bound, long end) {
    try (var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function(rule)), Fact::key, Types.STRING)) {
      harness.open();
      long watermark = Long.MIN_VALUE;
      for (Fact fact : arrivals) {
        if (rule.listensTo(fact)) {
          harness.processElement(seen(fact, watermark), fact.time());
        }
        if (fact.time() - bound - 1 > watermark) {
          watermark = fact.time() - bound - 1;
          harness.processWatermark(watermark);
        }
      }
      harness.processWatermark(end);
      return harness.extractOutputValues().stream()
          .map(v -> v.madeAt(0))
          .sorted(Comparator.comparing(Verdict::dedupKey))
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static OrderedFunction function(Rule rule) {
    if (rule.template() instanceof Deadline) {
      return new DeadlineFunction(rule, Long.MAX_VALUE);
    }
    return rule.template() instanceof CountWindow
        ? new CountWindowFunction(rule, Long.MAX_VALUE)
        : new CompareFunction(rule, Long.MAX_VALUE);
  }

  private static Fact seen(Fact f, long watermark) {
    long seenAt = f.time() <= watermark ? watermark : Clocked.ON_TIME;
    return new Fact(
        f.kind(), f.key(), f.event(), f.order(), f.waybill(), f.contextChanged(), seenAt);
  }
}
