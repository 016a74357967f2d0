package io.orderpulse.udfs.vision.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTest {

  @ParameterizedTest
  @CsvSource({
    "收件人：李晓明, 收件人:李**",
    "寄件人：欧阳娜, 寄件人:欧**",
    "收货人签字：王芳, 收货人签字:王**",
    "电话：13812345678, 电话:***",
    "电话：136****5614, 电话:136******14",
    "四川省成都市武侯区天府大道12号, 四川省成都市武侯区***",
    "丽景花园23栋228室, ***",
    "收货地址：上海市浦东新区张江路8号, 收货地址:上海市浦东新区***"
  })
  void hidesNamesPhonesAndAddresses(String text, String masked) {
    assertThat(Personal.masked(Lines.sheet(text))).containsExactly(masked);
  }

  @ParameterizedTest
  @CsvSource({"运单号：SF1234567890123", "送货签收单", "代签", "商品名称", "签收时间：2026-02-14 10:05", "2件"})
  void leavesTheRestAsItWasRead(String text) {
    assertThat(Personal.masked(Lines.sheet(text))).containsExactly(text);
  }

  @Test
  void findsTheRecipientBesideItsLabel() {
    assertThat(Personal.recipient(Lines.sheet("收货人|郭轩敏|联系电话"))).contains("郭**");
    assertThat(Personal.recipient(Lines.sheet("收件人签名：|郭轩敏"))).isEmpty();
    assertThat(Personal.masked(Lines.sheet("收货人|郭轩敏"))).containsExactly("收货人", "郭**");
  }
}
