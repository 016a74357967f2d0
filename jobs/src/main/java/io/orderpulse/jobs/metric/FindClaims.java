package io.orderpulse.jobs.metric;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.health.SeenEvent;
import java.math.BigDecimal;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Tickets of manual interventions, and complaints that name no order. */
public final class FindClaims implements FlatMapFunction<SeenEvent, Claim> {

  private static final String INTERVENTION = "人工干预";

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(SeenEvent seen, Collector<Claim> out) {
    Event event = seen.event();
    switch (event.type()) {
      case "erp.ticket.raised", "erp.ticket.updated" -> ticket(event, out);
      case "complaint.filed" -> complaint(event, out);
      default -> {
        // counts elsewhere, or not at all
      }
    }
  }

  private static void ticket(Event event, Collector<Claim> out) {
    String ticket = event.text("ticket_id");
    if (ticket != null
        && event.data().get("labels") instanceof List<?> labels
        && labels.contains(INTERVENTION)) {
      out.collect(
          Claim.of(
              "ticket|" + ticket,
              event,
              Delta.of(
                  MetricId.MANUAL_INTERVENTIONS_PER_1000,
                  event.time(),
                  BigDecimal.ONE,
                  BigDecimal.ZERO,
                  "kind",
                  event.text("intervention"))));
    }
  }

  private static void complaint(Event event, Collector<Claim> out) {
    String id = event.text("complaint_id");
    if (id != null && event.orderIds().isEmpty()) {
      OrderFacts.Complaint complaint = OrderFacts.Complaint.of(event);
      String key = "complaint|" + id;
      out.collect(Claim.of(key, event, OrderFormulas.complaint(complaint, null, null, null)));
      out.collect(Claim.of(key + "|rate", event, OrderFormulas.complained(complaint, null)));
    }
  }
}
