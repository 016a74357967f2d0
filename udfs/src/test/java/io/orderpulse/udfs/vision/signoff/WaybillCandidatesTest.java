package io.orderpulse.udfs.vision.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaybillCandidatesTest {

  private static List<String> numbers(String... rows) {
    return WaybillCandidates.of(Lines.sheet(rows)).stream().map(WaybillCandidate::number).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "顺丰速运;SF1234567890123",
        "中通快递;78970701343067",
        "申通快递;775380580335586",
        "圆通速递;YT9969877853169",
        "京东物流;JDVA01253825515",
        "德邦快递;DPK664442787795",
        "韵达快递;436174074300521",
        "中国邮政;EA123456785CN"
      })
  void knowsTheNumbersOfCarriers(String rows) {
    String[] both = rows.split(";");
    assertThat(numbers(both)).containsExactly(both[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "顺丰速运;订单号：792770803884",
        "顺丰速运;联系电话|138123456789",
        "中通快递;7897070134306",
        "申通快递;78970701343067",
        "圆通速递;YT996987785316",
        "京东物流;SF1234567890123",
        "中国邮政;EA123456789CN",
        "没有承运商;78970701343067"
      })
  void takesNothingElse(String rows) {
    assertThat(numbers(rows.split(";"))).isEmpty();
  }

  @Test
  void theFormOfTheNumberTellsALetterFromADigit() {
    assertThat(numbers("中通快递", "运单号：ZT01007368787123")).containsExactly("ZTO1007368787123");
    assertThat(numbers("圆通速递", "YT9969877853169")).containsExactly("YT9969877853169");
    assertThat(numbers("圆通速递", "运单号：YT099698778531")).isEmpty();
  }

  @Test
  void aLabelSaysWhatNoCarrierDoes() {
    assertThat(numbers("运单号：ABC12345678901")).containsExactly("ABC12345678901");
    assertThat(numbers("运单编号|78970701343067")).containsExactly("78970701343067");
    assertThat(numbers("运单号：SF12345678901")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"RR473124829GB, true", "RR473124828GB, false"})
  void checksTheCheckDigitOfTheMail(String number, boolean valid) {
    assertThat(PostCheck.valid(number)).isEqualTo(valid);
  }
}
