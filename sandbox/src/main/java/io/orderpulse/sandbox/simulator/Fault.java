package io.orderpulse.sandbox.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can go wrong on purpose, and which rules have to see it. */
public enum Fault {
  LOST_SYNC(
      "漏同步",
      "a cleared order reaches the ERP late or never",
      List.of("sync-miss", "hop-broken", "light-yellow", "light-red", "ship-overdue"),
      List.of("late-7m", "late-20m", "never", "cancelled")),
  OVERDUE(
      "超承诺",
      "an order is shipped after its due time, or never",
      List.of("light-yellow", "light-red", "ship-overdue"),
      List.of("late", "promised-late", "one-line-late", "never", "cancelled", "promise-moved")),
  SILENT_PARCEL(
      "物流停滞",
      "a parcel without a meaningful scan for more than 72 h",
      List.of("logistics-silent"),
      List.of("recovers", "repeats", "signed", "lost")),
  SAME_ADDRESS(
      "同址多单",
      "three to five orders to one address within 24 h",
      List.of("merge-candidates", "merge-missed"),
      List.of("merged", "cancelled", "shipped-alone")),
  POLICY_DRIFT(
      "策略漂移",
      "a system works with another policy than the one documented",
      List.of("policy-drift"),
      List.of("fixed-later", "never-fixed", "wrong-content")),
  DRAWING_MISMATCH(
      "图纸错配",
      "another drawing is released than the customer confirmed",
      List.of("drawing-mismatch"),
      List.of("fixed-early", "ordered-then-fixed", "never-fixed", "other-hash", "confirmed-later")),
  UNLOCKED_STOCK(
      "未锁库",
      "an order is paid, and no stock is set aside for it",
      List.of("stock-not-locked", "hop-broken"),
      List.of("late-5m", "late-30m", "cancelled")),
  CREDIT_DELAY(
      "账期迟批",
      "nobody decides on an order on credit",
      List.of("finance-decision-late", "hop-broken"),
      List.of("late", "cancelled")),
  CREDIT_BREACH(
      "账期违规",
      "an order on credit is let go though its customer owes too much",
      List.of("credit-breach"),
      List.of("overdue-excepted", "over-limit-paid", "never-mended")),
  EXPEDITE(
      "加急受阻",
      "an expedited order does not go first",
      List.of("expedite-not-mapped", "expedite-not-shipped", "hop-broken"),
      List.of("unmapped", "not-shipped", "untagged")),
  SKIPPED_VIP(
      "VIP未优先",
      "a large order of a VIP is not put first",
      List.of("vip-not-prioritised"),
      List.of("late", "never")),
  SLOW_HOP(
      "断点",
      "a system passes an order on far too late",
      List.of("hop-broken"),
      List.of("erp-wms", "refund")),
  LATE_PICKUP(
      "揽收迟",
      "the carrier fetches a parcel late",
      List.of("hop-broken", "printed-not-collected"),
      List.of("late", "uncollected")),
  MANUAL_ENTRY(
      "补录错误",
      "an order is keyed into the ERP with a slip",
      List.of("manual-entry-mismatch"),
      List.of("quantity", "article", "amount", "address", "never-corrected")),
  BROKEN_PROMISE(
      "降级失约",
      "an order is put off, and what is promised does not happen",
      List.of(
          "degrade-not-frozen",
          "sms-missing",
          "hop-broken",
          "confirm-promise-broken",
          "freeze-leak"),
      List.of("unfrozen", "no-message", "no-message-long", "unconfirmed", "leak")),
  BACKLOG(
      "受理积压",
      "the front takes an order and gives no answer",
      List.of("buffer-backlog", "hop-broken"),
      List.of("late-2m", "late-20m")),
  NO_WAYBILL(
      "缺面单号",
      "a parcel leaves without a waybill number",
      List.of("waybill-missing"),
      List.of("late")),
  ACCOUNTS(
      "对账差异",
      "channel, ERP and bookkeepers have different amounts",
      List.of("reconciliation-diff"),
      List.of("posted-late", "posted-wrong", "erp-wrong")),
  IMPOSSIBLE(
      "顺序矛盾",
      "events that cannot have happened in their order",
      List.of("impossible-sequence"),
      List.of("shipped-unpaid", "picked-after-cancel")),
  REUSED_WAYBILL(
      "面单重复",
      "two orders to two places get one label",
      List.of("waybill-reused"),
      List.of("relabelled", "cancelled")),
  NO_PHOTO(
      "缺签收照片",
      "signed for, and no photo says so",
      List.of("signoff-missing"),
      List.of("late", "never")),
  WRONG_RECEIPT(
      "签收不符",
      "the photo of a receipt contradicts the carrier",
      List.of("signoff-mismatch"),
      List.of("other-number", "refused", "damaged", "short", "too-early")),
  DISCONTENT(
      "客户不满",
      "a customer blames the fulfilment",
      List.of("review-defect", "signoff-contradiction"),
      List.of("review", "complaint", "not-received")),
  RETURN_WITHOUT_REASON(
      "退货缺原因",
      "a return has no reason, though a chat tells it",
      List.of("return-reason"),
      List.of("return-first", "chat-first", "by-customer")),
  SUSPENSION(
      "快递停运",
      "a carrier stops serving a region",
      List.of("carrier-suspended", "logistics-silent"),
      List.of("resumed", "ends", "stuck")),
  OVERSOLD(
      "超卖",
      "more is reserved of an article than lies on the shelf",
      List.of("oversell"),
      List.of("released", "recounted")),
  DOUBLE_PICK(
      "重复派单",
      "two pick tasks for what was ordered once",
      List.of("duplicate-pick"),
      List.of("cancelled", "short")),
  RUNAWAY_PICKS(
      "派单失控",
      "one line is handed out again and again",
      List.of("duplicate-pick", "duplicate-pick-rate"),
      List.of("runaway")),
  FULL_WAREHOUSE(
      "仓容告急",
      "the room of a warehouse is nearly given away",
      List.of("warehouse-full"),
      List.of("fills", "full")),
  COMPLAINT_SURGE(
      "投诉激增",
      "one article gets far more complaints than a week before",
      List.of("complaint-surge"),
      List.of("article")),
  MANUAL_WORK(
      "人工干预",
      "the office has to touch far more orders than usual",
      List.of("manual-rate"),
      List.of("burst")),
  PSEUDO_DEATH(
      "系统假死",
      "a system is busy, slow, failing, and yet nearly idle",
      List.of("pseudo-death"),
      List.of("stuck")),
  SLOW_LANE(
      "VIP通道倒挂",
      "VIPs wait longer than all others",
      List.of("vip-lane-inversion"),
      List.of("inversion")),
  SILENT_FEED(
      "数据源静默",
      "a system says nothing for hours; live runs alone can tell",
      List.of("feed-silent"),
      List.of("down")),
  OUTAGE(
      "接口中断",
      "the way from one system to another is down for many orders",
      List.of("sync-miss", "hop-broken", "breakpoint-rate"),
      List.of("one-by-one", "storm"));

  private final String chineseName;
  private final String description;
  private final List<String> cascade;
  private final List<String> variants;

  Fault(String chineseName, String description, List<String> cascade, List<String> variants) {
    this.chineseName = chineseName;
    this.description = description;
    this.cascade = cascade;
    this.variants = variants;
  }

  /** The name on the command line, for example {@code lost-sync}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String chineseName() {
    return chineseName;
  }

  /** One line in English. */
  public String description() {
    return description;
  }

  /** Ids of the rules that it makes fire, at most. */
  public List<String> cascade() {
    return cascade;
  }

  /** The ways in which it happens. */
  public List<String> variants() {
    return variants;
  }

  /**
   * Finds a fault by its id or its Chinese name.
   *
   * @throws IllegalArgumentException when there is none; the message lists all
   */
  public static Fault of(String name) {
    for (Fault fault : values()) {
      if (fault.id().equals(name) || fault.chineseName.equals(name)) {
        return fault;
      }
    }
    throw new IllegalArgumentException(
        "no fault is named "
            + name
            + "; known are "
            + Arrays.stream(values()).map(f -> f.id() + " " + f.chineseName).toList());
  }
}
