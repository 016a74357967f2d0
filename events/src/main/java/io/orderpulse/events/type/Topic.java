package io.orderpulse.events.type;

/** Every topic of the contract. Names start with a prefix, {@code orderpulse} by default. */
public enum Topic {
  CHANNEL("in.channel", "What the sales channels say"),
  CRM("in.crm", "What the customer system says"),
  ERP("in.erp", "What the ERP says"),
  WMS("in.wms", "What the warehouses say"),
  FINANCE("in.finance", "What finance says"),
  LOGISTICS("in.logistics", "What the carriers say"),
  VOICE("in.voice", "What customers say"),
  POLICY("in.policy", "Policies as documented and as deployed"),
  DESIGN("in.design", "Drawings and what is ordered from them"),
  TRACE("in.trace", "Calls between systems and the health of dependencies"),
  MESSAGE("in.message", "Text messages and answers to actions"),
  FEEDBACK("feedback", "What people say about anomalies"),
  EVENTS("events", "All events behind the privacy border, and derived facts"),
  REJECTED("rejected", "Records that were refused, with reason and position"),
  ANOMALIES("anomalies", "Every transition of every anomaly"),
  ANOMALY_STATE("anomaly-state", "Latest state of each anomaly; compacted by dedup_key"),
  ANOMALIES_SHADOW("anomalies.shadow", "What shadow rules would have said"),
  ACTIONS("actions", "Idempotent commands to other systems"),
  ORDER_HEALTH("order-health", "How each order does now"),
  TIMELINE("timeline", "One line per event of an order"),
  METRICS("metrics", "Numbers per window"),
  HEARTBEAT("heartbeat", "A sign of life per rule and minute"),
  RULES("rules", "Published rules; compacted by rule id");

  /** The prefix when none is configured. */
  public static final String DEFAULT_PREFIX = "orderpulse";

  private final String path;
  private final String meaning;

  Topic(String path, String meaning) {
    this.path = path;
    this.meaning = meaning;
  }

  /** The topic's name under a prefix, for example {@code orderpulse.in.channel}. */
  public String name(String prefix) {
    return prefix + "." + path;
  }

  /** One line for people. */
  public String meaning() {
    return meaning;
  }

  /** True for the raw topics of other systems, which only the privacy border reads. */
  public boolean raw() {
    return path.startsWith("in.");
  }
}
