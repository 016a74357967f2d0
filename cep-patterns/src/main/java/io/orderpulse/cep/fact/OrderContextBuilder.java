package io.orderpulse.cep.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Makes an {@link OrderContext} by the names of its fields; what is not named is not known. */
public final class OrderContextBuilder {

  private final String orderId;
  private long revision = 1;
  private int rank;
  private String stage = "unknown";
  private boolean terminal;
  private boolean cancelled;
  private boolean valid = true;
  private boolean watched = true;
  private boolean separateParcels;
  private boolean crossBorder;
  private boolean manualEntry;
  private String payment = "";
  private String channel = "";
  private String lane = "";
  private String customerId = "";
  private String tier = "";
  private String creditGrade = "";
  private String warehouse = "";
  private BigDecimal amountCny;
  private BigDecimal paidCny;
  private BigDecimal refundedCny;
  private BigDecimal erpCny;
  private BigDecimal postedCny;
  private String creditOutcome = "";
  private Long overdueDays;
  private BigDecimal limitLeft;
  private Long placed;
  private Long due;
  private Long deliverBy;
  private String addressKind = "unknown";
  private String addressKey;
  private String recipientMask;
  private List<String> tags = List.of();
  private List<String> waybills = List.of();
  private Map<String, Long> quantities = Map.of();
  private List<String> duplicateLines = List.of();
  private List<String> entryDiff;
  private Map<String, Long> milestones = Map.of();

  OrderContextBuilder(String orderId) {
    this.orderId = orderId;
  }

  OrderContextBuilder(OrderContext from) {
    orderId = from.orderId();
    revision = from.revision();
    rank = from.rank();
    stage = from.stage();
    terminal = from.terminal();
    cancelled = from.cancelled();
    valid = from.valid();
    watched = from.watched();
    separateParcels = from.separateParcels();
    crossBorder = from.crossBorder();
    manualEntry = from.manualEntry();
    payment = from.payment();
    channel = from.channel();
    lane = from.lane();
    customerId = from.customerId();
    tier = from.tier();
    creditGrade = from.creditGrade();
    warehouse = from.warehouse();
    amountCny = from.amountCny();
    paidCny = from.paidCny();
    refundedCny = from.refundedCny();
    erpCny = from.erpCny();
    postedCny = from.postedCny();
    creditOutcome = from.creditOutcome();
    overdueDays = from.overdueDays();
    limitLeft = from.limitLeft();
    placed = from.placed();
    due = from.due();
    deliverBy = from.deliverBy();
    addressKind = from.addressKind();
    addressKey = from.addressKey();
    recipientMask = from.recipientMask();
    tags = from.tags();
    waybills = from.waybills();
    quantities = from.quantities();
    duplicateLines = from.duplicateLines();
    entryDiff = from.entryDiff();
    milestones = from.milestones();
  }

  /** Takes rank and stage from a rank. */
  public OrderContextBuilder at(Ranks reached) {
    return rank(reached.number()).stage(reached.wire());
  }

  public OrderContextBuilder revision(long value) {
    revision = value;
    return this;
  }

  public OrderContextBuilder rank(int value) {
    rank = value;
    return this;
  }

  public OrderContextBuilder stage(String value) {
    stage = value;
    return this;
  }

  public OrderContextBuilder terminal(boolean value) {
    terminal = value;
    return this;
  }

  public OrderContextBuilder cancelled(boolean value) {
    cancelled = value;
    return this;
  }

  public OrderContextBuilder valid(boolean value) {
    valid = value;
    return this;
  }

  public OrderContextBuilder watched(boolean value) {
    watched = value;
    return this;
  }

  public OrderContextBuilder separateParcels(boolean value) {
    separateParcels = value;
    return this;
  }

  public OrderContextBuilder crossBorder(boolean value) {
    crossBorder = value;
    return this;
  }

  public OrderContextBuilder manualEntry(boolean value) {
    manualEntry = value;
    return this;
  }

  public OrderContextBuilder payment(String value) {
    payment = value;
    return this;
  }

  public OrderContextBuilder channel(String value) {
    channel = value;
    return this;
  }

  public OrderContextBuilder lane(String value) {
    lane = value;
    return this;
  }

  public OrderContextBuilder customerId(String value) {
    customerId = value;
    return this;
  }

  public OrderContextBuilder tier(String value) {
    tier = value;
    return this;
  }

  public OrderContextBuilder creditGrade(String value) {
    creditGrade = value;
    return this;
  }

  public OrderContextBuilder warehouse(String value) {
    warehouse = value;
    return this;
  }

  public OrderContextBuilder amountCny(BigDecimal value) {
    amountCny = value;
    return this;
  }

  public OrderContextBuilder paidCny(BigDecimal value) {
    paidCny = value;
    return this;
  }

  public OrderContextBuilder refundedCny(BigDecimal value) {
    refundedCny = value;
    return this;
  }

  public OrderContextBuilder erpCny(BigDecimal value) {
    erpCny = value;
    return this;
  }

  public OrderContextBuilder postedCny(BigDecimal value) {
    postedCny = value;
    return this;
  }

  public OrderContextBuilder creditOutcome(String value) {
    creditOutcome = value;
    return this;
  }

  public OrderContextBuilder overdueDays(Long value) {
    overdueDays = value;
    return this;
  }

  public OrderContextBuilder limitLeft(BigDecimal value) {
    limitLeft = value;
    return this;
  }

  public OrderContextBuilder placed(Long value) {
    placed = value;
    return this;
  }

  public OrderContextBuilder due(Long value) {
    due = value;
    return this;
  }

  public OrderContextBuilder deliverBy(Long value) {
    deliverBy = value;
    return this;
  }

  public OrderContextBuilder addressKind(String value) {
    addressKind = value;
    return this;
  }

  public OrderContextBuilder addressKey(String value) {
    addressKey = value;
    return this;
  }

  public OrderContextBuilder recipientMask(String value) {
    recipientMask = value;
    return this;
  }

  public OrderContextBuilder tags(List<String> value) {
    tags = value;
    return this;
  }

  public OrderContextBuilder waybills(List<String> value) {
    waybills = value;
    return this;
  }

  public OrderContextBuilder quantities(Map<String, Long> value) {
    quantities = value;
    return this;
  }

  public OrderContextBuilder duplicateLines(List<String> value) {
    duplicateLines = value;
    return this;
  }

  public OrderContextBuilder entryDiff(List<String> value) {
    entryDiff = value;
    return this;
  }

  public OrderContextBuilder milestones(Map<String, Long> value) {
    milestones = value;
    return this;
  }

  public OrderContext build() {
    return new OrderContext(
        orderId,
        revision,
        rank,
        stage,
        terminal,
        cancelled,
        valid,
        watched,
        separateParcels,
        crossBorder,
        manualEntry,
        payment,
        channel,
        lane,
        customerId,
        tier,
        creditGrade,
        warehouse,
        amountCny,
        paidCny,
        refundedCny,
        erpCny,
        postedCny,
        creditOutcome,
        overdueDays,
        limitLeft,
        placed,
        due,
        deliverBy,
        addressKind,
        addressKey,
        recipientMask,
        tags,
        waybills,
        quantities,
        duplicateLines,
        entryDiff,
        milestones);
  }
}
