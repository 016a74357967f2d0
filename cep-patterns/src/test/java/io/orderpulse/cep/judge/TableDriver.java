package io.orderpulse.cep.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Resolution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Drives the table of one rule over one key as the engine does: notes facts when they come, keeps
 * them until the watermark reaches their place on the clock, judges in verdict order.
 *
 * <pre>
 *   facts ── comes(fact) ─► note ─► pending ── watermark(w) ─► on / at ─► verdicts()
 * </pre>
 *
 * @param <C> cell
 */
public final class TableDriver<C> {

  /** When deadlines are looked at. */
  public enum Mode {
    /** Only at the very moment for which the table asked to be woken. */
    LAZY,
    /** Once for all that has become due since the key was touched last. */
    COARSE,
    /** At every moment for which the table asked, and at many others. */
    EAGER
  }

  private static final int MAX_LOOKS = 100_000;

  private Table<C> table;
  private CellCodec<C> codec;
  private final String key;
  private final Mode mode;
  private final Random steps;
  private final List<Noted> pending = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private C cell;
  private long watermark = Long.MIN_VALUE;
  private long judged = Long.MIN_VALUE;
  private OrderContext order;
  private SubjectFacts subject = SubjectFacts.NONE;
  private boolean storing;
  private boolean looking;

  public TableDriver(Table<C> table, CellCodec<C> codec, String key, Mode mode) {
    this.table = table;
    this.codec = codec;
    this.key = key;
    this.mode = mode;
    this.steps = new Random(42);
    this.cell = table.fresh();
  }

  /** Writes and reads the cell after every judgement from now on. */
  public TableDriver<C> storing() {
    storing = true;
    return this;
  }

  /** A fact comes; it is late when the watermark has passed it. */
  public void comes(Fact fact) {
    boolean late = fact.time() <= watermark;
    Fact seen =
        new Fact(
            fact.kind(),
            fact.key(),
            fact.event(),
            fact.order(),
            fact.waybill(),
            fact.contextChanged(),
            late ? watermark : Clocked.ON_TIME);
    Note note = table.note(seen);
    if (note == null) {
      return;
    }
    assertThat(note.clauses()).as("bits of a note").isNotZero();
    judge();
    pending.add(new Noted(Mark.of(seen), note));
    pending.sort((a, b) -> Mark.ORDER.compare(a.mark(), b.mark()));
  }

  /** The watermark moves on, and wakes the key if its time has come. */
  public void watermark(long time) {
    if (time <= watermark) {
      return;
    }
    watermark = time;
    if (mode == Mode.EAGER || table.wake(cell, pending) <= watermark) {
      judge();
    }
  }

  private void judge() {
    while (!pending.isEmpty() && pending.get(0).mark().dueAt() <= watermark) {
      Noted next = pending.remove(0);
      Mark mark = next.mark();
      deadlines(mark.late() ? mark.now() : mark.time() - 1);
      if (mark.order() != null && (order == null || mark.order().revision() >= order.revision())) {
        order = mark.order();
      }
      subject = subject.and(new Fact(null, key, null, mark.order(), mark.waybill(), true, 0));
      judged = Math.max(judged, mark.late() ? mark.now() : mark.time() - 1);
      At moment = new At(mark.now(), mark.late());
      table.on(cell, mark, next.note(), moment);
      if (mark.late()) {
        table.at(cell, moment);
      }
      store();
    }
    deadlines(watermark);
  }

  private void deadlines(long until) {
    if (until == Long.MIN_VALUE) {
      return;
    }
    if (mode == Mode.EAGER) {
      someLooks(until);
    }
    int looks = 0;
    while (table.wake(cell) <= until) {
      long wake = table.wake(cell);
      assertThat(wake).as("what was due has been said").isGreaterThan(judged);
      look(mode == Mode.COARSE ? until : wake);
      assertThat(++looks).as("looks without a fact").isLessThan(MAX_LOOKS);
    }
    if (mode == Mode.EAGER && until > judged) {
      look(until);
    }
    judged = Math.max(judged, until);
  }

  private void someLooks(long until) {
    if (judged == Long.MIN_VALUE) {
      return;
    }
    for (int i = 0; i < 3 && until - judged > 1; i++) {
      long somewhere = judged + 1 + (long) (steps.nextDouble() * (until - judged - 1));
      while (table.wake(cell) < somewhere) {
        look(table.wake(cell));
      }
      look(somewhere);
    }
  }

  private void look(long time) {
    looking = true;
    table.at(cell, new At(time, false));
    looking = false;
    judged = Math.max(judged, time);
    assertThat(table.wake(cell)).as("what was due has been said").isGreaterThan(time);
    store();
  }

  private void store() {
    if (!storing) {
      return;
    }
    TokenOutput out = written();
    TokenInput in = new TokenInput(out.tokens());
    try {
      cell = codec.copy(codec.read(in, codec.version()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(in.atEnd()).as("all that was written is read").isTrue();
    assertThat(written().tokens()).isEqualTo(out.tokens());
  }

  private TokenOutput written() {
    TokenOutput out = new TokenOutput();
    try {
      codec.write(cell, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out;
  }

  /** The cell as it is stored, times as ms after a start. */
  public String stored(long start) {
    return written().line(start);
  }

  /** A version of the rule with the same shape comes into force at a time. */
  public void changes(Table<C> newer, long effective) {
    watermark(effective - 1);
    judge();
    table = newer;
    table.changed(cell, new At(effective, false));
    store();
  }

  /** The rule is taken away now. */
  public void ends(Resolution why) {
    judge();
    table.end(cell, why, new At(watermark, false));
  }

  public C cell() {
    return cell;
  }

  public boolean idle() {
    return pending.isEmpty() && table.idle(cell) && table.wake(cell) == Table.NEVER;
  }

  /** What was said, as it was made. */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /**
   * What was said of each anomaly in its order, without the clock that is a fact of the run. How
   * the anomalies of one key follow each other is not part of it.
   */
  public List<Verdict> said() {
    return verdicts.stream()
        .map(v -> v.madeAt(0))
        .sorted(Comparator.comparing(Verdict::dedupKey))
        .toList();
  }

  /** What was said in short: kind, ms after a start, severity or reason. */
  public List<String> lines(long start) {
    return verdicts.stream().map(v -> line(v, start)).toList();
  }

  private static String line(Verdict v, long start) {
    Object what = v.draft() == null ? v.resolution() : v.draft().severity();
    return v.kind() + "@" + (v.time() - start) + " " + what;
  }

  private final class At implements Moment {

    private final long now;
    private final boolean late;

    At(long now, boolean late) {
      this.now = now;
      this.late = late;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public long now() {
      return now;
    }

    @Override
    public boolean late() {
      return late;
    }

    @Override
    public OrderContext order() {
      return order;
    }

    @Override
    public SubjectFacts subject() {
      return subject;
    }

    @Override
    public void say(Verdict verdict) {
      if (looking) {
        assertThat(verdict.time()).as("time of a verdict").isLessThanOrEqualTo(now);
      }
      verdicts.add(verdict.madeAt(now));
    }
  }
}
