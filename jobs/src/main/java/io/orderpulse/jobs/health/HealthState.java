package io.orderpulse.jobs.health;

import io.orderpulse.events.record.OrderHealth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the health document of one order is made from. */
public class HealthState {

  /** The order, or null while only anomalies of it were seen. */
  public OrderSnapshot snapshot;

  /** Open anomalies by dedup_key. */
  public Map<String, OrderHealth.OpenAnomaly> open = new HashMap<>();

  /** Decisions of the order, for example its merge group. */
  public Map<String, String> decisions = new HashMap<>();

  /** Id and members of the merge group that it told last as the first of them, or null. */
  public List<String> toldGroup;

  /** Version of the last document. */
  public long version;

  /** Event time of the last change. */
  public long updated = Long.MIN_VALUE;

  /** When it may be forgotten. */
  public long keepUntil = Long.MIN_VALUE;
}
