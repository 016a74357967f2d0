package io.orderpulse.sandbox.acceptance;

import java.util.List;

/**
 * Somebody who does not exist. Rare characters make sure that a hit is no chance.
 *
 * @param name has {@link #NAME_MARK} in it
 * @param phone begins with {@link #PHONE_MARK}
 * @param address has {@link #ADDRESS_MARK} in it
 */
record Person(String name, String phone, String address) {

  static final String NAME_MARK = "龘龖";
  static final String PHONE_MARK = "1990017";
  static final String ADDRESS_MARK = "靐齉";

  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
  private static final int FIRST_RARE = 0x9F00;

  static Person of(int number) {
    char surname = SURNAMES.charAt(number % SURNAMES.length());
    return new Person(
        surname + NAME_MARK + (char) (FIRST_RARE + number % 160),
        PHONE_MARK + "%04d".formatted(number),
        ADDRESS_MARK + "路" + (100 + number) + "号" + (number % 30 + 1) + "栋");
  }

  /** All three in one sentence, as people write it. */
  String sentence() {
    return "请联系" + name + "，电话" + phone + "，住在" + address + "，谢谢";
  }

  List<String> all() {
    return List.of(name, phone, address);
  }
}
