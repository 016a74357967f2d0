package io.orderpulse.jobs.health;

import io.orderpulse.jobs.metric.OrderFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is remembered of one order; no personal data. What it holds does not depend on the order
 * in which its events came: each field is a set, a first, a last or a sum. Public fields: Flink's
 * POJO rules let it grow.
 */
public class OrderState {

  /**
   * Added to {@link #revision} for others: the event clock (ms) at its first event. So revisions
   * also grow when the order was forgotten in between.
   */
  public long base;

  /** Counts the events folded in. */
  public long revision;

  /** When it was placed, or null while unknown. */
  public Long placed;

  /** {@code prepaid}, {@code credit} or empty. */
  public String payment = "";

  public String channel = "";
  public String customerId = "";
  public String tier = "";
  public String creditGrade = "";
  public String warehouse = "";

  /** Lane of the front, or empty. */
  public String lane = "";

  /** Its amounts are in a currency without a rate: their worth is unknown, never zero. */
  public boolean foreign;

  /** Worth in the order's currency, or null. */
  public BigDecimal amount;

  /** Worth as the ERP has it, or null. */
  public BigDecimal erpAmount;

  /** Sums of what was paid, posted and invoiced; null before the first. */
  public BigDecimal paid;

  public BigDecimal posted;
  public BigDecimal invoiced;

  /** The last credit decision, or empty; and what it said, or null. */
  public String creditOutcome = "";

  public Long overdueDays;
  public BigDecimal limitLeft;

  /** A person keyed it into the ERP. */
  public boolean manualEntry;

  public boolean crossBorder;

  /** Kind of the ship-to key. */
  public String addressKind = "unknown";

  /** Keyed hash of the ship-to place, or null. */
  public String addressKey;

  /** Masked name of who receives it, or null. */
  public String recipientMask;

  public boolean separateParcels;

  /** The promise in force, or null. */
  public Long promiseShipBy;

  /** The promise to the customer, or null. */
  public Long promiseDeliverBy;

  /** Its tags, sorted. */
  public List<String> tags = new ArrayList<>();

  /** Ids of its lines. */
  public List<String> lines = new ArrayList<>();

  /** Pieces ordered by line. */
  public Map<String, Long> quantities = new HashMap<>();

  /** Pieces by article as the channel and the ERP have them; null while unknown. */
  public Map<String, Long> goods;

  public Map<String, Long> erpGoods;

  /** Ship-to place as the ERP has it, or null. */
  public String erpAddressKey;

  /** Pieces of each live pick task, by {@code line/task}. */
  public Map<String, Long> picks = new HashMap<>();

  /** How the order passed each link between systems, by its name. */
  public Map<String, HopState> hops = new HashMap<>();

  /** When the links must be looked at next, ms, or {@link HopState#NONE}. */
  public long hopTimer = HopState.NONE;

  /** The event that each field comes from whose newest value counts. */
  public Map<String, Said> said = new HashMap<>();

  /**
   * First times of the steps of each line, each waybill and of {@code *}, the whole order: one per
   * rank, see {@link Steps}.
   */
  public Map<String, long[]> steps = new HashMap<>();

  /** First time of each milestone that is no rank. */
  public Map<String, Long> milestones = new HashMap<>();

  public Long cancelledAt;
  public Long returnedAt;

  /** Sum of its refunds; null before the first. */
  public BigDecimal refunded;

  /** A refund said that it was of the full amount. */
  public boolean refundedFully;

  /** Its parcels, sorted. */
  public List<String> waybills = new ArrayList<>();

  /** Newest scan. */
  public String scanWaybill;

  public String scanStatus;
  public String scanPlace;
  public Long scanTime;

  /** Carrier of its parcels, or empty. */
  public String carrier = "";

  /** When a refund said that it was of the full amount, first; and the last refund; or null. */
  public Long refundedFullyAt;

  public Long lastRefund;

  /** Version of each policy that took part in it. */
  public Map<String, String> policies = new HashMap<>();

  /** Its earliest progress events after placing, sorted. */
  public List<OrderFacts.Progress> progress = new ArrayList<>();

  /** Complaints about it by their id. */
  public Map<String, OrderFacts.Complaint> complaints = new HashMap<>();

  /** What the customer complains of, sorted. */
  public List<String> voice = new ArrayList<>();

  /** Pick tasks that were ever dispatched, by {@code line/task}. */
  public Map<String, PickTask> tasks = new HashMap<>();

  /** What was confirmed and released of its drawings, in verdict order. */
  public List<DrawingWord> drawings = new ArrayList<>();

  /** Warehouse that was decided for it, or null. */
  public String routed;

  /** What the newest sign-off photo says, or null. */
  public String signoff;

  /** False when intake filtered it out. */
  public boolean valid = true;

  /** False when it was older than 24 h at its bulk import. */
  public boolean watched = true;

  /** When it may be forgotten. */
  public long keepUntil = Long.MIN_VALUE;
}
