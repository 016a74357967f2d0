package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.privacy.HashSecret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/** Sends raw events through border and filters, without a cluster. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
final class FilterRun {

  static final FilterSettings SETTINGS =
      new FilterSettings(
          Set.of("QA-1"), Set.of("staging"), Set.of(), FilterSettings.DEFAULT.duplicateWithin());

  final List<Event> facts = new ArrayList<>();

  /** Entries of state that are left when all time is over. */
  int left;

  /**
   * @param sent raw events in the order of their coming
   */
  static FilterRun of(List<MadeOrders.Sent> sent) throws Exception {
    FilterRun run = new FilterRun();
    RecordCheck check = RecordCheck.of(IntakeSettings.replay(HashSecret::development, Map.of()));
    var judge =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new JudgeOrders(SETTINGS)), Event::orderId, Types.STRING);
    var doubles =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new FindDuplicates(SETTINGS)),
            OrderNote::buyer,
            Types.STRING);
    try {
      judge.open();
      doubles.open();
      for (MadeOrders.Sent one : sent) {
        Checked checked = check.check(new RawRecord("t", 0, 0, one.bytes()));
        if (checked.event() == null) {
          throw new IllegalStateException(String.valueOf(checked.rejected()));
        }
        judge.processElement(checked.event(), checked.event().time());
      }
      judge.processWatermark(Long.MAX_VALUE);
      var notes = judge.getSideOutput(JudgeOrders.NOTES);
      if (notes != null) {
        for (StreamRecord<OrderNote> note : notes) {
          doubles.processElement(note.getValue(), note.getValue().time());
        }
      }
      doubles.processWatermark(Long.MAX_VALUE);
      run.facts.addAll(judge.extractOutputValues());
      run.facts.addAll(doubles.extractOutputValues());
      run.left = judge.numKeyedStateEntries() + doubles.numKeyedStateEntries();
    } finally {
      judge.close();
      doubles.close();
    }
    run.facts.sort(Comparator.comparingLong(Event::time).thenComparing(Event::id));
    return run;
  }

  /** Reason by order, of those that are filtered out in the end. */
  Map<String, String> filtered() {
    Map<String, String> now = new TreeMap<>();
    Map<String, Set<String>> all = new HashMap<>();
    for (Event fact : facts) {
      if (fact.type().equals("order.filtered")) {
        now.put(fact.orderId(), fact.text("reason"));
        all.computeIfAbsent(fact.orderId(), o -> new HashSet<>()).add(fact.text("reason"));
      } else {
        now.remove(fact.orderId());
      }
    }
    return now;
  }
}
