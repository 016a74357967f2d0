package io.orderpulse.udfs.vision.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkWordTest {

  private static List<Mark> marks(String text, float certainty) {
    return MarkWord.in(Compact.of(Lines.line(text, 0, 0, certainty))).stream()
        .map(MarkWord::mark)
        .toList();
  }

  @Test
  void findsAllWordsOfARow() {
    assertThat(marks("□本人签收□代签 □拒收", 0.99f))
        .containsExactly(Mark.SIGNED_SELF, Mark.SIGNED_FOR, Mark.REFUSED);
  }

  @Test
  void forgivesACharacterOnlyWhenItIsUncertain() {
    assertThat(marks("门工代收", 0.6f)).containsExactly(Mark.GATEKEEPER);
    assertThat(marks("他人签收", 0.99f)).isEmpty();
    assertThat(marks("代鉴", 0.6f)).isEmpty();
  }
}
