package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.Milestones;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handlings;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import java.util.List;

/** The moment of the key that is being judged. Reused; contexts are looked up when asked for. */
final class KeyMoment implements Moment {

  private final Judge.Verdicts verdicts;
  private KeyKind kind;
  private String key;
  private KeyCells cells;
  private RuleVersion version;
  private Mark mark;
  private long now;

  KeyMoment(Judge.Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  void enter(KeyKind ofKind, String ofKey, KeyCells ofCells) {
    kind = ofKind;
    key = ofKey;
    cells = ofCells;
  }

  /** The moment of a fact. */
  void at(Mark ofMark, RuleVersion by) {
    mark = ofMark;
    now = ofMark.now();
    version = by;
  }

  /** The moment of a deadline, after the on-time facts of the same time. */
  void at(long time, RuleVersion by) {
    mark = null;
    now = time;
    version = by;
  }

  /** Takes in the contexts up to a time: from now on they are what is known of the key. */
  void settle(long limit) {
    List<Mark> contexts = cells.contexts;
    int done = 0;
    while (done < contexts.size() && contexts.get(done).dueAt() <= limit) {
      Mark next = contexts.get(done++);
      cells.subject = kind == KeyKind.ORDER ? cells.subject : and(cells.subject, next);
      cells.context = newer(cells.context, next);
    }
    contexts.subList(0, done).clear();
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
    return mark != null && mark.late();
  }

  @Override
  public OrderContext order() {
    Mark newest = newest();
    return newest == null ? null : newest.order();
  }

  /**
   * What is known of the key, in one: what was settled and what still waits but counts, or null.
   */
  private Mark newest() {
    Mark newest = cells.context;
    for (Mark waiting : cells.contexts) {
      if (isKnown(waiting)) {
        newest = newer(newest, waiting);
      }
    }
    return newest;
  }

  @Override
  public SubjectFacts subject() {
    if (kind == KeyKind.ORDER) {
      OrderContext order = order();
      return order == null ? SubjectFacts.NONE : SubjectFacts.NONE.and(order, null);
    }
    SubjectFacts known = cells.subject;
    for (Mark waiting : cells.contexts) {
      known = isKnown(waiting) ? and(known, waiting) : known;
    }
    return known;
  }

  /** True when a context that still waits has its place before this moment, or at it. */
  private boolean isKnown(Mark waiting) {
    return mark == null ? waiting.dueAt() <= now : Mark.compare(waiting, mark) <= 0;
  }

  private static SubjectFacts and(SubjectFacts known, Mark mark) {
    return known.and(mark.order(), mark.waybill());
  }

  /**
   * What is known after both. An older revision of an order never replaces a newer one; what is
   * known of a parcel is the newest, though its facts know of no order.
   */
  private Mark newer(Mark a, Mark b) {
    boolean older =
        a != null
            && a.order() != null
            && (b.order() == null || b.order().revision() < a.order().revision());
    Mark newest = older ? a : b;
    if (kind != KeyKind.WAYBILL || a == null) {
      return newest;
    }
    WaybillContext parcel = b.waybill() == null ? a.waybill() : b.waybill();
    return newest.waybill() == parcel
        ? newest
        : new Mark(newest.evidence(), newest.seenAt(), newest.order(), parcel);
  }

  @Override
  public void say(Verdict verdict) {
    verdicts.say(version, verdict.madeAt(now).handled(handling(verdict.dedupKey())));
  }

  private Handling handling(String dedupKey) {
    Handling.Covers covers = Handlings.covers(version.rule, dedupKey);
    WaybillContext parcel = parcel();
    OrderContext order = kind == KeyKind.ORDER ? order() : null;
    if (covers == null && parcel == null && order == null) {
      return version.handling;
    }
    boolean asks = order != null && !version.handling.commands().isEmpty();
    return version.handling.about(
        new Handling.About(
            parcel == null ? null : parcel.carrier(),
            parcel == null ? null : parcel.region(),
            asks ? order.due() : null,
            covers,
            order == null ? null : order.reached(Milestones.IMPORTED),
            asks ? order.recipientMask() : null));
  }

  /** The parcel as the newest fact of it shows it, or null; for keys of parcels. */
  private WaybillContext parcel() {
    if (kind != KeyKind.WAYBILL) {
      return null;
    }
    Mark newest = newest();
    return newest == null ? null : newest.waybill();
  }

  /** Kind of the key that is being judged. */
  KeyKind kind() {
    return kind;
  }
}
