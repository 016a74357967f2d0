package io.orderpulse.udfs.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDetectorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812345678",
        "请联系13812345678谢谢",
        "tel13812345678",
        "+8613812345678",
        "+86 138 1234 5678",
        "0086-138-1234-5678",
        "(86)13812345678",
        "138-1234-5678",
        "1 3 8 1 2 3 4 5 6 7 8",
        "138.1234.5678",
        "１３８１２３４５６７８",
        "一三八一二三四五六七八",
        "021-65432100",
        "(010)65432100",
        "0571 8765 4321",
        "11010519491231002X",
        "身份证11010519491231002x号",
        "110105 19491231 002X",
        "４４０５２４１８８００１０１００１４ 11010519491231002X"
      })
  void finds(String text) {
    assertThat(PersonalDetector.found(text)).isTrue();
    assertThat(PersonalDetector.redact(text)).contains("***").doesNotContain("5678", "1002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SF1234567890123",
        "75312345678901",
        "O20260211-000123",
        "2026-02-14T10:00:00.123+08:00",
        "2026-02-14 10:00:00",
        "10812345678",
        "1381234567",
        "138123456789",
        "110105194912310021",
        "满300减30，第二件半价，限2026年使用",
        "6200.00"
      })
  void leavesAlone(String text) {
    assertThat(PersonalDetector.found(text)).isFalse();
    assertThat(PersonalDetector.redact(text)).isSameAs(text);
  }
}
