package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;

/** What is known of one parcel. Public fields: Flink's POJO rules let it grow. */
public class WaybillState {

  /** Orders bound to it, sorted. */
  public List<String> orderIds = new ArrayList<>();

  /** Carrier code, or empty. */
  public String carrier = "";

  /** When it first left a warehouse, or null. */
  public Long shipped;

  /** The newest events of the carrier, for orders that are bound later, and to know repeats. */
  public List<Event> carrierEvents = new ArrayList<>();
}
