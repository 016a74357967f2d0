package io.orderpulse.cep.fact;

import java.util.Locale;

/** What a rule is judged per. The wire name is the subject type of its anomalies. */
public enum KeyKind {
  ORDER,
  CUSTOMER,
  WAYBILL,
  ADDRESS,
  /** {@code sku@warehouse}. */
  STOCK,
  /** {@code order/line}. */
  ORDER_LINE,
  WAREHOUSE,
  LOT,
  POLICY,
  DRAWING,
  /** A hop between two systems, for example {@code channel→erp}. */
  LINK,
  /** A feed: the CloudEvents source. */
  SOURCE,
  /** A system that others depend on. */
  DEPENDENCY,
  /** Everything; its only key is {@code all}. */
  GLOBAL;

  /** The name in rule files and on the topics. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
