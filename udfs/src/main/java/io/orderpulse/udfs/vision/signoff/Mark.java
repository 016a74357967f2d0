package io.orderpulse.udfs.vision.signoff;

/** What may be ticked, stamped or written on a receipt. */
public enum Mark {
  SIGNED_SELF("本人签收"),
  SIGNED_FOR("代签"),
  FAMILY("家人代收"),
  GATEKEEPER("门卫代收"),
  PICKUP_POINT("代收点签收"),
  REFUSED("拒收"),
  PACKAGE_DAMAGED("外包装破损"),
  ITEMS_MISSING("少件");

  private final String label;

  Mark(String label) {
    this.label = label;
  }

  /** As it stands on receipts and in {@code marks}. */
  public String label() {
    return label;
  }
}
