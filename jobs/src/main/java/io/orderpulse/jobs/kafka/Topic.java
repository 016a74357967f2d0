package io.orderpulse.jobs.kafka;

/** Every topic of the contract: name after the prefix, key, and how Kafka cleans it. */
public enum Topic {
  /** Orders as the channels tell them; key: the sender's. */
  IN_CHANNEL("in.channel"),
  /** Customers and tags. */
  IN_CRM("in.crm"),
  /** Orders, tickets and returns as the ERP has them. */
  IN_ERP("in.erp"),
  /** Stock, picking and shipping. */
  IN_WMS("in.wms"),
  /** Credit, payments, refunds, invoices. */
  IN_FINANCE("in.finance"),
  /** Carrier scans and sign-offs. */
  IN_LOGISTICS("in.logistics"),
  /** Reviews, chats, complaints. */
  IN_VOICE("in.voice"),
  /** Policies, documented and deployed. */
  IN_POLICY("in.policy"),
  /** Drawings and material orders. */
  IN_DESIGN("in.design"),
  /** Calls between systems. */
  IN_TRACE("in.trace"),
  /** Messages sent and actions answered. */
  IN_MESSAGE("in.message"),
  /** What people say about anomalies; key: dedup key. */
  FEEDBACK("feedback"),
  /** The rules in force; key: rule id. */
  RULES("rules", true),
  /** The lexicon of the voice job; key: {@code voice}. */
  LEXICON("lexicon", true),
  /** The table of product names of the intake job; key: {@code products}. */
  ALIASES("aliases", true),
  /** Clean events behind the privacy border; key: order id, else subject. */
  EVENTS("events"),
  /** Input and documents that could not be used; key: none. */
  REJECTED("rejected"),
  /** Every transition of every anomaly; key: order id, else subject. */
  ANOMALIES("anomalies"),
  /** The latest state of each anomaly; key: dedup key. */
  ANOMALY_STATE("anomaly-state", true),
  /** Anomalies of shadow rules. */
  ANOMALIES_SHADOW("anomalies.shadow"),
  /** Commands to other systems; key: order id, else subject. */
  ACTIONS("actions"),
  /** The latest health document of each order; key: order id. */
  ORDER_HEALTH("order-health", true),
  /** One record per event of an order; key: order id. */
  TIMELINE("timeline"),
  /** Sums per window and dimension; key: metric. */
  METRICS("metrics"),
  /** One record per rule and minute; key: rule id. */
  HEARTBEAT("heartbeat");

  private final String suffix;
  private final boolean compacted;

  Topic(String suffix) {
    this(suffix, false);
  }

  Topic(String suffix, boolean compacted) {
    this.suffix = suffix;
    this.compacted = compacted;
  }

  /** The name without the prefix. */
  public String suffix() {
    return suffix;
  }

  /** Whether Kafka keeps the latest record of each key instead of a time span. */
  public boolean compacted() {
    return compacted;
  }

  /** Whether systems outside write it and only the privacy border may read it. */
  public boolean raw() {
    return suffix.startsWith("in.");
  }
}
