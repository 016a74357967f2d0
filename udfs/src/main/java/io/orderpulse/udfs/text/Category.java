package io.orderpulse.udfs.text;

/** What a customer can complain about. The names are part of the contract. */
public enum Category {
  /** Part of the order, a gift or an accessory is not there, or it is short in number or weight. */
  MISSING_ITEM("漏发少发", true),
  /** Another article, colour or size than ordered. */
  WRONG_ITEM("错发", true),
  /** Packaging broken, wet, dirty, opened before, or too poor for its content. */
  PACKAGE_DAMAGED("包装破损", true),
  /** Goods that arrived broken, scratched, leaking or spilled. */
  PRODUCT_DAMAGED("商品破损", true),
  /** Defects, poor material, bad taste or smell, poor performance. */
  QUALITY("质量", true),
  /** Shipping or delivery slow, overdue, urged. */
  LATE_DELIVERY("物流慢", true),
  /** The parcel never came, though it should have or is shown as signed for. */
  NOT_RECEIVED("未收到", true),
  /** Service, courier or installer: rude, unreachable, passing the buck. */
  SERVICE_ATTITUDE("服务态度", false),
  /** Counterfeit, used, or not what picture and description say. */
  NOT_AS_DESCRIBED("描述不符", false),
  /** A return, exchange, refund or cancellation: asked for, done, refused. */
  REFUND_RETURN("退换", false),
  /** Too expensive, cheaper after the purchase, unexpected fees. */
  PRICE("价格", false);

  private final String label;
  private final boolean fulfilment;

  Category(String label, boolean fulfilment) {
    this.label = label;
    this.fulfilment = fulfilment;
  }

  /** The Chinese name operators see. */
  public String label() {
    return label;
  }

  /** Whether it is about how the order was fulfilled, not about service, offer or money. */
  public boolean fulfilment() {
    return fulfilment;
  }
}
