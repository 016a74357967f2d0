package io.orderpulse.sandbox.simulator;

import java.util.Locale;

/** Parcel carriers, with their Chinese names and share of parcels. */
enum Carrier {
  SF("顺丰", 0.30),
  ZTO("中通", 0.24),
  YTO("圆通", 0.18),
  STO("申通", 0.13),
  JD("京东物流", 0.15),
  /** Only where a fault wants them, as they stop serving now and then. */
  EMS("邮政", 0),
  YUNDA("韵达", 0);

  private static final long SPREAD = 7_368_787L;
  private static final long NUMBERS = 1_000_000_000_000L;

  final String chineseName;
  final double share;

  Carrier(String chineseName, double share) {
    this.chineseName = chineseName;
    this.share = share;
  }

  String source() {
    return "logistics/" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * A waybill number of 13 digits: another one for another serial, as the factor is odd and no 5.
   */
  String waybill(long serial) {
    String digits = Long.toString(serial * SPREAD % NUMBERS);
    return name() + "1" + "0".repeat(12 - digits.length()) + digits;
  }
}
