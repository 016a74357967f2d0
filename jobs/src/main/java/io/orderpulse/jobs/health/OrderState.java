package io.orderpulse.jobs.health;

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
  public String warehouse = "";

  /** Worth in CNY, or null. */
  public BigDecimal amountCny;

  /** Kind of the ship-to key. */
  public String addressKind = "unknown";

  /** Keyed hash of the ship-to place, or null. */
  public String addressKey;

  public boolean separateParcels;

  /** The promise in force, or null. */
  public Long promiseShipBy;

  /** Ids of its lines. */
  public List<String> lines = new ArrayList<>();

  /** The event that each field comes from whose newest value counts. */
  public Map<String, Said> said = new HashMap<>();

  /** First time of each step, by {@code step|line}, {@code step|waybill} or {@code step|*}. */
  public Map<String, Long> steps = new HashMap<>();

  public Long cancelledAt;
  public Long returnedAt;

  /** Sum of its refunds. */
  public BigDecimal refunded = BigDecimal.ZERO;

  /** A refund said that it was of the full amount. */
  public boolean refundedFully;

  /** Its parcels, sorted. */
  public List<String> waybills = new ArrayList<>();

  /** Newest scan. */
  public String scanWaybill;

  public String scanStatus;
  public String scanPlace;
  public Long scanTime;

  /** False when intake filtered it out. */
  public boolean valid = true;

  /** False when it was older than 24 h at its bulk import. */
  public boolean watched = true;

  /** When it may be forgotten. */
  public long keepUntil = Long.MIN_VALUE;
}
