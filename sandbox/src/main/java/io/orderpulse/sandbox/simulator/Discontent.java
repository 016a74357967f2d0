package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 客户不满: what customers who blame the fulfilment must cause. They come with the orders. */
final class Discontent {

  private static final long KEPT = 7 * Ms.DAY;

  private Discontent() {}

  /**
   * Declares it, when it is a defect that is blamed.
   *
   * @param ref id of the review or complaint
   */
  static void declare(
      World world, Plan plan, String kind, long time, String ref, Opinions.Opinion opinion) {
    if (!opinion.defect()) {
      return;
    }
    List<ExpectedAnomaly> cascade = new ArrayList<>();
    if (opinion.notReceived()) {
      plan.parcels.stream()
          .map(Parcel::waybill)
          .sorted(Comparator.naturalOrder())
          .map(waybill -> contradiction(waybill, time))
          .forEach(cascade::add);
    }
    ExpectedAnomaly defect =
        ExpectedAnomaly.of("review-defect", "order", plan.order.id(), "warning", time)
            .about(ref)
            .resolved(time + KEPT, "EXPIRED");
    cascade.add(cascade.isEmpty() ? defect : defect.mutedBy(cascade.get(0)));
    String variant = opinion.notReceived() ? "not-received" : kind;
    String id = Fault.DISCONTENT.id() + "/" + variant + "/" + ref;
    world.planted(new PlantedFault(id, Fault.DISCONTENT, variant, time, cascade));
  }

  /** Signed for, and the customer says that it never came; it stays until people close it. */
  private static ExpectedAnomaly contradiction(String waybill, long time) {
    return ExpectedAnomaly.of("signoff-contradiction", "waybill", waybill, "critical", time);
  }
}
