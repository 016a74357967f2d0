package io.orderpulse.udfs.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "１３８１２３４５６７８",
        "+86 13812345678",
        "+86-138-1234-5678",
        "008613812345678",
        "8613812345678",
        "(86)13812345678",
        "19912345678",
        "16612345678",
        "021-69211234",
        "(021)69211234",
        "0512-66881234",
        "051266881234",
        "0571-8788123",
        "+86 21 6921 1234",
        "69211234",
        "021-69211234-802",
        "021-69211234转802",
        "13812345678转5566",
        "17012345678-4321",
        "13812345678 ext.12",
        "95013123456789",
        "4008123123",
        "400-812-3123",
        "95338",
        "+852 9123 4567",
        "+1 415 555 2671",
        "13812345678/13912345678",
        "电话:13812345678"
      })
  void canBeDialled(String phone) {
    assertThat(Contact.of(phone)).isEqualTo(Contact.VALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1381234567",
        "138123456789",
        "12345678901",
        "10000000000",
        "11111111111",
        "00000000000",
        "13000000000",
        "123456",
        "1",
        "无",
        "没有",
        "abc",
        "021-123",
        "0000-12345678",
        "+86 1381234567"
      })
  void canBeNoNumber(String phone) {
    assertThat(Contact.of(phone)).isEqualTo(Contact.INVALID);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", " ", "138****5678", "138＊＊＊＊5678", "1381234xxxx", "***********", "保密", "已加密"})
  void isUnknownWhenHidden(String phone) {
    assertThat(Contact.of(phone)).isEqualTo(Contact.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"测试", "测试员", "测试用户1", "test", "Test01", "TESTER", "ＱＡ", "测试(勿发货)", "请勿发货"})
  void knowsATestersName(String name) {
    assertThat(TestWords.inName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"张测", "李试", "Tess", "Testa Rossi", "王小明", "陈戴墨", "Demosthenes K"})
  void knowsOtherPeople(String name) {
    assertThat(TestWords.inName(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"测试商品", "测试", "test", "TEST-001", "测试产品请勿拍", "专用测试链接", "测试商品(勿拍)"})
  void knowsWhatNobodySells(String product) {
    assertThat(TestWords.inProduct(product)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"测试仪", "蓄电池测试仪BAT131", "汽车测试仪", "电路测试笔", "刹车油测试笔", "Tester 12V", "压力测试表", "血糖测试条"})
  void letsTestersThatAreProductsPass(String product) {
    assertThat(TestWords.inProduct(product)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"上海市青浦区检测试验站路1号", "软件测试单位产业园3号", "测试中心大楼5层", "新府中路1536号"})
  void letsPlacesPass(String address) {
    assertThat(TestWords.inText(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"测试地址", "新府中路1号 测试订单请勿发货", "测试", "test address 1"})
  void readsAPlea(String address) {
    assertThat(TestWords.inText(address)).isTrue();
  }
}
