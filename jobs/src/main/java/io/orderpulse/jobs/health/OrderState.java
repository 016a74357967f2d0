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

  /** The promise in force, or null, and the time of the event that made it. */
  public Long promiseShipBy;

  public long promisedAt = Long.MIN_VALUE;

  /** Ids of its lines, and the time of the event that named them. */
  public List<String> lines = new ArrayList<>();

  public long linesAt = Long.MIN_VALUE;

  /** First time of each step, by {@code step|line}, {@code step|waybill} or {@code step|*}. */
  public Map<String, Long> steps = new HashMap<>();

  public Long cancelledAt;
  public Long returnedAt;
  public BigDecimal refunded = BigDecimal.ZERO;
  public Long refundedAt;

  /** Its parcels, in the order in which they became known. */
  public List<String> waybills = new ArrayList<>();

  /** Newest scan. */
  public String scanWaybill;

  public String scanStatus;
  public String scanPlace;
  public Long scanTime;

  /** False when intake filtered it out. */
  public boolean valid = true;

  public long validAt = Long.MIN_VALUE;

  /** False when it was older than 24 h at its bulk import. */
  public boolean watched = true;

  /** When it may be forgotten. */
  public long keepUntil = Long.MIN_VALUE;
}
