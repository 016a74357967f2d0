package io.orderpulse.udfs.vision.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTimeTest {

  private static final LocalDateTime THEN = LocalDateTime.of(2026, 2, 14, 10, 5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "签收时间：2026-02-14 10:05",
        "签收时间：2026-02-1410:05",
        "签收时间|2026/02/14 10:05:33",
        "签收时间：2026年2月14日10时05分",
        "日期：2026-02-14|时间：10:05",
        "下单时间：2026-02-10 09:00;签收时间：2026-02-14 10:05",
        "打印时间：2026-02-10 09:00;签收日期：2026.02.14;时间：10:05"
      })
  void readsDatesAsTheyAreWritten(String rows) {
    assertThat(SignedTime.of(Lines.sheet(rows.split(";")))).contains(THEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "签收时间：2026-02-31 10:05",
        "签收时间：2026-02-14",
        "签收时间：2026-02-14 25:05",
        "下单时间：2026-02-14 10:05",
        "订单号：202602141005123"
      })
  void takesNothingElse(String rows) {
    assertThat(SignedTime.of(Lines.sheet(rows.split(";")))).isEmpty();
  }

  @Test
  void leavesOutWhatIsUncertain() {
    var line = Lines.line("签收时间：2026-02-14 10:05", 0, 0, 0.3f);
    assertThat(SignedTime.of(new Sheet(List.of(line)))).isEmpty();
  }
}
