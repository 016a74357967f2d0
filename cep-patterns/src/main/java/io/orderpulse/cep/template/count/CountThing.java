package io.orderpulse.cep.template.count;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.record.Evidence;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** One thing that may be counted: an order, or what a data field names. Fields are stored. */
public final class CountThing {

  /** The earliest first: it has the first claim to a group. */
  static final Comparator<CountThing> BY_TIME =
      Comparator.comparingLong((CountThing t) -> t.at).thenComparing(t -> t.id);

  public final String id;

  /** When it was placed or brought, ms. */
  public long at;

  /** Its first event. */
  public Evidence first;

  /** It may be counted. */
  public boolean counts;

  /** The earliest thing of the group that it belongs to, or null. */
  public String group;

  /** Worth of an order in CNY, or what an event added; null when unknown. */
  public BigDecimal amount;

  /** Of an order: its revision, and what the anomaly says of it. */
  public long revision;

  public Long due;
  public String channel;
  public String warehouse;
  public String tier;
  public List<String> waybills = List.of();

  /** Of what events name: the newest that brought it and that took it away, or null. */
  public Evidence added;

  public Evidence removed;

  CountThing(String id) {
    this.id = id;
  }

  /** Takes over what an order says. */
  void follow(OrderContext order) {
    at = order.placed();
    amount = order.amountCny();
    revision = order.revision();
    due = order.due();
    channel = order.channel();
    warehouse = order.warehouse();
    tier = order.tier();
    waybills = order.waybills();
  }

  /** True when it was brought and not taken away after that. */
  boolean isThere() {
    return added != null && (removed == null || Evidence.ORDER.compare(added, removed) > 0);
  }

  boolean sharesParcelWith(CountThing other) {
    return !id.equals(other.id) && !Collections.disjoint(waybills, other.waybills);
  }

  CountThing copy() {
    CountThing copy = new CountThing(id);
    copy.at = at;
    copy.first = first;
    copy.counts = counts;
    copy.group = group;
    copy.amount = amount;
    copy.revision = revision;
    copy.due = due;
    copy.channel = channel;
    copy.warehouse = warehouse;
    copy.tier = tier;
    copy.waybills = waybills;
    copy.added = added;
    copy.removed = removed;
    return copy;
  }
}
