package io.orderpulse.sandbox.simulator;

import java.util.List;

/**
 * Where orders go, by district.
 *
 * @param region GB/T 2260 code of the district
 * @param hub the sorting centre that parcels pass on their way
 */
record City(String province, String name, String district, String region, String hub) {

  static final List<City> ALL =
      List.of(
          new City("上海市", "上海市", "浦东新区", "310115", "上海浦东分拨中心"),
          new City("上海市", "上海市", "闵行区", "310112", "上海虹桥分拨中心"),
          new City("上海市", "上海市", "嘉定区", "310114", "上海嘉定分拨中心"),
          new City("江苏省", "南京市", "江宁区", "320115", "南京江宁分拨中心"),
          new City("江苏省", "苏州市", "吴中区", "320506", "苏州分拨中心"),
          new City("江苏省", "苏州市", "昆山市", "320583", "苏州昆山分拨中心"),
          new City("江苏省", "无锡市", "惠山区", "320206", "无锡分拨中心"),
          new City("江苏省", "常州市", "武进区", "320412", "常州分拨中心"),
          new City("江苏省", "徐州市", "铜山区", "320312", "徐州分拨中心"),
          new City("浙江省", "杭州市", "余杭区", "330110", "杭州分拨中心"),
          new City("浙江省", "杭州市", "萧山区", "330109", "杭州萧山分拨中心"),
          new City("浙江省", "宁波市", "鄞州区", "330212", "宁波分拨中心"),
          new City("浙江省", "温州市", "瓯海区", "330304", "温州分拨中心"),
          new City("浙江省", "金华市", "义乌市", "330782", "义乌分拨中心"),
          new City("安徽省", "合肥市", "蜀山区", "340104", "合肥分拨中心"),
          new City("安徽省", "芜湖市", "镜湖区", "340202", "芜湖分拨中心"),
          new City("山东省", "济南市", "历城区", "370112", "济南分拨中心"),
          new City("山东省", "青岛市", "城阳区", "370214", "青岛分拨中心"),
          new City("山东省", "烟台市", "福山区", "370611", "烟台分拨中心"),
          new City("福建省", "福州市", "仓山区", "350104", "福州分拨中心"),
          new City("福建省", "厦门市", "集美区", "350211", "厦门分拨中心"),
          new City("江西省", "南昌市", "青山湖区", "360111", "南昌分拨中心"),
          new City("江西省", "赣州市", "章贡区", "360702", "赣州分拨中心"));

  /** The nearest warehouse. */
  Warehouse warehouse() {
    return switch (province) {
      case "江西省", "安徽省" -> Warehouse.WHDX;
      case "福建省" -> Warehouse.GZNS;
      default -> Warehouse.SHQP;
    };
  }
}
