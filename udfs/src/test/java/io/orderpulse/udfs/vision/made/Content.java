package io.orderpulse.udfs.vision.made;

import io.orderpulse.udfs.vision.signoff.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a receipt says. All people, places and numbers are invented by chance.
 *
 * @param carrier as it is printed
 * @param marks that count
 */
record Content(
    String carrier,
    String waybill,
    String recipient,
    String sender,
    String phone,
    String city,
    String street,
    String goods,
    int pieces,
    String order,
    String date,
    String time,
    Set<Mark> marks) {

  private static final String[] CARRIERS = {
    "顺丰速运", "圆通速递", "中通快递", "申通快递", "韵达快递", "京东物流", "德邦快递", "极兔速递"
  };
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂";
  private static final String[] CITIES = {
    "上海市浦东新区", "广东省深圳市南山区", "浙江省杭州市余杭区", "四川省成都市武侯区", "湖北省武汉市洪山区"
  };
  private static final String[] STREETS = {"金科路", "科技园", "文一西路", "天府大道", "珞喻路"};
  private static final String[] GOODS = {"汽车座套", "脚垫", "行车记录仪", "雨刮器", "机油滤芯", "轮毂盖", "车载充电器"};

  static Content of(Random random) {
    int carrier = random.nextInt(CARRIERS.length);
    return new Content(
        CARRIERS[carrier],
        waybill(carrier, random),
        name(random),
        name(random),
        "1" + (3 + random.nextInt(7)) + digits(random, 1) + "****" + digits(random, 4),
        pick(CITIES, random),
        pick(STREETS, random)
            + (1 + random.nextInt(900))
            + "号"
            + (1 + random.nextInt(30))
            + "栋"
            + (100 + random.nextInt(2000))
            + "室",
        pick(GOODS, random),
        1 + random.nextInt(9),
        digits(random, 12),
        "202%d-%02d-%02d"
            .formatted(4 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        "%02d:%02d".formatted(8 + random.nextInt(13), random.nextInt(60)),
        marks(random));
  }

  private static Set<Mark> marks(Random random) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (random.nextDouble() < 0.85) {
      List<Mark> ways = new ArrayList<>(EnumSet.range(Mark.SIGNED_SELF, Mark.REFUSED));
      Collections.shuffle(ways, random);
      marks.add(ways.get(0));
    }
    if (random.nextDouble() < 0.25) {
      marks.add(random.nextBoolean() ? Mark.PACKAGE_DAMAGED : Mark.ITEMS_MISSING);
    }
    return marks;
  }

  private static String waybill(int carrier, Random random) {
    return switch (carrier) {
      case 0 -> "SF" + digits(random, 13);
      case 1 -> "YT" + digits(random, 13);
      case 2 -> "78" + digits(random, 12);
      case 3 -> "77" + digits(random, 13);
      case 4 -> "43" + digits(random, 13);
      case 5 -> random.nextBoolean() ? "JDVA" + digits(random, 11) : "JD" + digits(random, 13);
      case 6 -> "DPK" + digits(random, 12);
      default -> "JT" + digits(random, 13);
    };
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }
    return name.toString();
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }
}
