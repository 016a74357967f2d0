package io.orderpulse.sandbox.simulator;

/** The four sales channels. */
enum Channel {
  TAOBAO_BIZ("taobao-biz", 0.38),
  JD("jd", 0.27),
  PINDUODUO("pinduoduo", 0.20),
  OWN_SITE("own-site", 0.15);

  final String id;
  final double share;

  Channel(String id, double share) {
    this.id = id;
    this.share = share;
  }

  String source() {
    return "channel/" + id;
  }
}
