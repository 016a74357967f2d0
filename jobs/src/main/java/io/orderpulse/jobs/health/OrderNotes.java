package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.metric.OrderFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Folds in what the order's document and the metrics want to know beyond its way: what the customer
 * says, how it was picked, its drawings, and when anything happened at all. In any order with the
 * same result. Free of Flink.
 */
final class OrderNotes {

  /** Progress events and complaints remembered; the later ones give way. */
  static final int MOST = 96;

  /** Events at which the order goes on. */
  private static final Set<String> PROGRESS =
      Set.of(
          "order.accepted",
          "order.confirmed",
          "order.degraded",
          "order.paid",
          "order.released",
          "finance.credit.decided",
          "erp.order.created",
          "wms.stock.reserved",
          "wms.stock.frozen",
          "wms.pick.dispatched",
          "wms.pick.completed",
          "wms.label.printed",
          "wms.order.shipped",
          "logistics.scanned",
          "logistics.signed");

  private OrderNotes() {}

  /**
   * @param state changed in place
   */
  static void take(OrderState state, Event event) {
    if (PROGRESS.contains(event.type())) {
      progress(state, new OrderFacts.Progress(event.time(), event.type()));
    }
    String carrier = event.text("carrier");
    if (carrier != null
        && (event.type().startsWith("wms.") || event.type().startsWith("logistics."))
        && Said.newest(state, "carrier", event)) {
      state.carrier = carrier;
    }
    switch (event.type()) {
      case "order.placed", "order.accepted", "order.amended" -> policies(state, event);
      case "finance.refund.issued" -> refunded(state, event);
      case "complaint.filed" -> complained(state, event);
      case "voice.classified" -> heard(state, event);
      case "order.routed" -> {
        if (Said.newest(state, "routed", event)) {
          state.routed = event.text("warehouse");
        }
      }
      case "signoff.read" -> signoff(state, event);
      case "wms.pick.dispatched" -> {
        long pieces = event.data().get("quantity") instanceof Long n ? n : 0;
        pick(state, event, t -> t.dispatched(event.time(), pieces, event.text("warehouse")));
      }
      case "wms.pick.cancelled" -> pick(state, event, t -> t.gone(event.time()));
      case "wms.pick.completed" -> {
        if ("short".equals(event.text("outcome"))) {
          pick(state, event, t -> t.gone(event.time()));
        }
      }
      case "drawing.confirmed", "drawing.released" -> drawing(state, DrawingWord.of(event));
      default -> {
        // nothing else is noted
      }
    }
  }

  private static void progress(OrderState state, OrderFacts.Progress step) {
    int at = Collections.binarySearch(state.progress, step);
    if (at >= 0 || -at - 1 >= MOST) {
      return;
    }
    List<OrderFacts.Progress> steps = new ArrayList<>(state.progress);
    steps.add(-at - 1, step);
    state.progress = steps.size() > MOST ? new ArrayList<>(steps.subList(0, MOST)) : steps;
  }

  private static void policies(OrderState state, Event event) {
    if (event.data().get("applied_policies") instanceof List<?> applied
        && Said.newest(state, "applied_policies", event)) {
      state.policies.clear();
      for (Object one : applied) {
        if (one instanceof Map<?, ?> policy
            && policy.get("policy_id") instanceof String id
            && policy.get("version") instanceof String version) {
          state.policies.put(id, version);
        }
      }
    }
  }

  private static void refunded(OrderState state, Event event) {
    long time = event.time();
    state.lastRefund = state.lastRefund == null ? time : Math.max(state.lastRefund, time);
    if (event.flag("full")) {
      state.refundedFullyAt =
          state.refundedFullyAt == null ? time : Math.min(state.refundedFullyAt, time);
    }
  }

  private static void complained(OrderState state, Event event) {
    OrderFacts.Complaint said = OrderFacts.Complaint.of(event);
    OrderFacts.Complaint known = state.complaints.get(said.id());
    boolean isFirst = known == null || said.time() < known.time();
    if (isFirst && (known != null || state.complaints.size() < MOST)) {
      state.complaints.put(said.id(), said);
    }
  }

  private static void heard(OrderState state, Event event) {
    if (!"agent".equals(event.text("role"))
        && event.data().get("categories") instanceof List<?> categories) {
      TreeSet<String> all = new TreeSet<>(state.voice);
      categories.forEach(category -> all.add(String.valueOf(category)));
      state.voice = new ArrayList<>(all);
    }
  }

  private static void signoff(OrderState state, Event event) {
    if (Said.newest(state, "signoff", event)) {
      state.signoff = SignoffWords.of(event);
    }
  }

  private static void pick(OrderState state, Event event, UnaryOperator<PickTask> change) {
    String line = event.text("line_id");
    String task = event.text("task_id");
    if (line != null && task != null) {
      state.tasks.merge(
          line + "/" + task,
          change.apply(new PickTask(line, task, 0, null, null, List.of())),
          (known, fresh) -> change.apply(known));
    }
  }

  private static void drawing(OrderState state, DrawingWord word) {
    if (word.drawing() == null) {
      return;
    }
    List<DrawingWord> words = new ArrayList<>(state.drawings);
    int at = Collections.binarySearch(words, word, DrawingWord.VERDICT_ORDER);
    if (at < 0) {
      words.add(-at - 1, word);
    }
    state.drawings =
        words.size() > DrawingWord.MOST ? new ArrayList<>(words.subList(1, words.size())) : words;
  }
}
