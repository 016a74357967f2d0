package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 签收不符: the photo of the receipt contradicts the carrier. */
final class WrongReceipt implements Planter {

  private static final String SELF = "本人签收";

  private final World world;
  private final Rand rand;

  WrongReceipt(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.WRONG_RECEIPT;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    Plan plan = LifeCycle.single(world, time, o -> true, rand);
    Parcel parcel = plan.parcels.get(0);
    String own = parcel.waybill();
    long minute = parcel.ended() / Ms.MINUTE * Ms.MINUTE;
    plan.photo =
        switch (variant) {
          case "other-number" -> new Photo(other(own), SELF, null, minute);
          case "refused" -> new Photo(own, "拒收", null, minute);
          case "damaged" -> new Photo(own, "代签", "外包装破损", minute);
          case "short" -> new Photo(own, "代签", "少件", minute);
          case "too-early" -> new Photo(own, SELF, null, minute - 30 * Ms.DAY);
          default -> throw unknown(variant);
        };
    OrderStory.tell(world, plan);
    return List.of(ExpectedAnomaly.of("signoff-mismatch", "waybill", own, "error", parcel.ended()));
  }

  /** The number of another parcel. */
  private static String other(String waybill) {
    int last = waybill.length() - 1;
    int digit = waybill.charAt(last) - '0';
    return waybill.substring(0, last) + (char) ('0' + (digit + 5) % 10);
  }
}
