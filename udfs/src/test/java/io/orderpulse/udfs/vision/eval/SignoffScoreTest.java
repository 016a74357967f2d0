package io.orderpulse.udfs.vision.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignoffScoreTest {

  private static final PhotoLabel LABEL =
      new PhotoLabel(
          "a.jpg", "easy", "SF1", List.of("拒收"), "2026-02-14 10:00", List.of("运单号：SF1", "拒收"));

  private static Tally tally(PhotoAnswer answer) {
    SignoffScore score = new SignoffScore();
    score.add(LABEL, answer);
    return score.tally("easy");
  }

  @Test
  void agreementIsAllOnes() {
    Tally tally =
        tally(new PhotoAnswer("SF1", List.of("拒收"), "2026-02-14 10:00", List.of("运单号: SF1 拒收"), 0));
    assertThat(tally.waybillExact()).isEqualTo(1);
    assertThat(tally.markPrecision()).isEqualTo(1);
    assertThat(tally.markRecall()).isEqualTo(1);
    assertThat(tally.signedExact()).isEqualTo(1);
    assertThat(tally.characterAccuracy()).isEqualTo(1);
    assertThat(tally.characterPrecision()).isEqualTo(1);
  }

  @Test
  void wrongIsCountedApartFromUnread() {
    assertThat(tally(new PhotoAnswer("SF2", List.of(), null, List.of(), 0)).waybillsWrong())
        .isEqualTo(1);
    assertThat(tally(PhotoAnswer.none()).waybillsUnread()).isEqualTo(1);
    assertThat(tally(PhotoAnswer.none()).waybillsWrong()).isZero();
  }

  @Test
  void marksThatAreNotThereCostPrecision() {
    Tally tally = tally(new PhotoAnswer(null, List.of("拒收", "少件"), null, List.of(), 0));
    assertThat(tally.markPrecision()).isEqualTo(0.5);
    assertThat(tally.markRecall()).isEqualTo(1);
  }

  @Test
  void charactersCountInTheirOrder() {
    Tally tally = tally(new PhotoAnswer(null, List.of(), null, List.of("运单号：SE1", "xx"), 0));
    assertThat(tally.characterAccuracy()).isCloseTo(6 / 9.0, within(1e-9));
    assertThat(tally.characterPrecision()).isCloseTo(6 / 9.0, within(1e-9));
  }

  @Test
  void theReportNamesWhatDiffers() {
    SignoffScore score = new SignoffScore();
    score.add(LABEL, new PhotoAnswer("SF2", List.of(), null, List.of(), 0));
    assertThat(score.report()).last().asString().contains("a.jpg").contains("SF2");
  }
}
