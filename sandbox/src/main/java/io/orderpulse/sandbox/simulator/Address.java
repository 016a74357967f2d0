package io.orderpulse.sandbox.simulator;

import java.util.List;

/** Where and to whom an order goes. People, shops and house numbers are made up. */
record Address(City city, String recipient, String phone, String street) {

  private static final List<String> ROADS =
      List.of("建设", "人民", "解放", "和平", "文化", "团结", "胜利", "工业", "迎宾", "学府", "滨河", "振兴");
  private static final List<String> WAYS = List.of("路", "大道", "东路", "西路");
  private static final List<String> SHOPS =
      List.of("诚信汽修厂", "顺达汽车服务", "老李修车", "腾飞快修店", "安途养护中心", "路路通汽配", "宏远钣喷", "新干线轮胎");
  private static final List<String> SURNAMES =
      List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳");
  private static final List<String> GIVEN =
      List.of("建国", "志强", "海燕", "晓明", "丽", "伟", "秀英", "军", "鹏", "雪梅", "磊", "国平");
  private static final int MAX_NUMBER = 899;
  private static final long STEP = 1_000_003;

  /** Another serial is another house: all are used before one comes again (about a million). */
  static Address of(long serial, Rand rand) {
    long houses = (long) City.ALL.size() * ROADS.size() * WAYS.size() * MAX_NUMBER;
    long at = serial * STEP % houses;
    City city = City.ALL.get((int) (at % City.ALL.size()));
    at /= City.ALL.size();
    String road = ROADS.get((int) (at % ROADS.size()));
    at /= ROADS.size();
    String way = WAYS.get((int) (at % WAYS.size()));
    long number = 1 + at / WAYS.size();
    return new Address(city, name(rand), phone(rand), road + way + number + "号" + rand.pick(SHOPS));
  }

  static String name(Rand rand) {
    return rand.pick(SURNAMES) + rand.pick(GIVEN);
  }

  /** Eleven digits of a block that is easy to tell from real numbers. */
  static String phone(Rand rand) {
    return "199000" + rand.between(10_000, 99_999);
  }

  Data data() {
    return Data.of("recipient", recipient)
        .with("phone", phone)
        .with("province", city.province())
        .with("city", city.name())
        .with("district", city.district())
        .with("address", street);
  }
}
