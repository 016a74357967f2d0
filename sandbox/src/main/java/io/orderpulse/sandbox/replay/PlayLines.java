package io.orderpulse.sandbox.replay;

import io.orderpulse.jobs.intake.Checked;
import io.orderpulse.jobs.intake.IntakeSettings;
import io.orderpulse.jobs.intake.RawRecord;
import io.orderpulse.jobs.intake.RecordCheck;
import io.orderpulse.udfs.privacy.HashSecret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Plays the lines of a store through intake's check, one after the other. */
final class PlayLines implements FlatMapFunction<Long, Checked> {

  private static final long serialVersionUID = 1L;

  private final String store;
  private final long until;
  private final Duration maxAhead;
  private final Map<String, Set<String>> declared;

  PlayLines(Path store, long until, Duration maxAhead, Map<String, Set<String>> declared) {
    this.store = store.toString();
    this.until = until;
    this.maxAhead = maxAhead;
    this.declared = declared;
  }

  @Override
  public void flatMap(Long once, Collector<Checked> out) throws Exception {
    NewestEvent clock = new NewestEvent();
    RecordCheck check =
        RecordCheck.of(
            new IntakeSettings(HashSecret::development, clock, maxAhead, declared, true));
    ReplayStore.read(
        Path.of(store),
        line -> {
          Checked checked = check.check(new RawRecord(line.file(), 0, line.number(), line.json()));
          clock.advance(checked.time());
          if (checked.event() == null || checked.event().time() <= until) {
            out.collect(checked);
          }
        });
  }
}
