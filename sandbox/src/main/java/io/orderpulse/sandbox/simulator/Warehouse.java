package io.orderpulse.sandbox.simulator;

/** The three warehouses, each with the hub its carriers start from. */
enum Warehouse {
  SHQP("wms/qingpu", "上海青浦转运中心", "310118"),
  WHDX("wms/wuhan", "武汉东西湖转运中心", "420112"),
  GZNS("wms/nansha", "广州南沙转运中心", "440115");

  final String source;
  final String hub;
  final String region;

  Warehouse(String source, String hub, String region) {
    this.source = source;
    this.hub = hub;
    this.region = region;
  }
}
