package io.orderpulse.udfs.address;

import java.util.regex.Pattern;

/** Whether an address hides something, or only says where its place is near to. */
final class Masked {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "[*＊●•×✕█■□▇◆◇]|(?<![一二三四五六七八九十零〇])[○◯](?![一二三四五六七八九十零〇])|[#＃]{2,}|[?？]{2,}|…|\\.{3,}|_{2,}"
              + "|某|(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|(?<![A-Za-z])[xX](?=号|室|栋|幢|单元|楼|层|弄)|隐藏|保密|已加密|已脱敏|未填写");

  private static final Pattern NEAR =
      Pattern.compile("附近|对面|旁边|隔壁|路口|交叉口|交汇处|[东西南北]侧?[0-9]+米|往[东西南北前里]");

  private Masked() {}

  /** Whether a part of it is hidden. */
  static boolean hidden(String address) {
    return HIDDEN.matcher(address).find();
  }

  /**
   * @param clean the address without its remarks
   */
  static boolean near(String clean) {
    return NEAR.matcher(clean).find();
  }
}
