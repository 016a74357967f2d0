package io.orderpulse.sandbox.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.VoiceClassifier;
import org.junit.jupiter.api.Test;

class VoiceScoreTest {

  private final VoiceClassifier classifier = new VoiceClassifier(Lexicon.builtIn());
  private final VoiceScore score = new VoiceScore();

  @Test
  void countsWhatAgreesWhatIsMissedAndWhatIsFalse() {
    add("{'id':'a','text':'漏发了一件','categories':['MISSING_ITEM']}");
    add("{'id':'b','text':'物流太慢','categories':['MISSING_ITEM']}");
    add("{'id':'c','text':'很好','categories':['NONE']}");
    add("{'id':'d','text':'物流太慢','categories':[]}");
    assertThat(score.micro()).isCloseTo(2.0 / (2 + 2 + 1), within(1e-9));
    assertThat(score.macro()).isCloseTo((2.0 / 3 + 0) / 2, within(1e-9));
    assertThat(score.flagged()).isEqualTo(0.5);
    assertThat(score.report())
        .anyMatch(line -> line.startsWith("b  missed [MISSING_ITEM]  false [LATE_DELIVERY「"))
        .anyMatch(line -> line.contains("NONE flagged 1 of 2 = 50.0 %"))
        .noneMatch(line -> line.startsWith("a "));
  }

  @Test
  void answersCountCodePoints() {
    VoiceLine line = VoiceLine.read(1, "{\"id\":\"x\",\"text\":\"😀漏 发\"}");
    assertThat(VoiceAnswer.of(line, classifier.classify(line.text(), line.role())).json())
        .isEqualTo(
            "{\"id\":\"x\",\"categories\":[\"MISSING_ITEM\"],\"phrases\":[{\"category\":"
                + "\"MISSING_ITEM\",\"text\":\"漏 发\",\"start\":1,\"end\":4}]}");
  }

  @Test
  void aBadLineIsToldWithItsNumber() {
    assertThatThrownBy(() -> VoiceLine.read(3, "{")).hasMessageStartingWith("line 3: no JSON");
    assertThatThrownBy(() -> VoiceLine.read(4, "{}")).hasMessageStartingWith("line 4: no text");
    assertThatThrownBy(() -> VoiceLine.read(5, "{\"text\":\"\",\"categories\":[\"X\"]}"))
        .hasMessage("line 5: there is no category 'X'");
  }

  private void add(String json) {
    VoiceLine line = VoiceLine.read(1, json.replace('\'', '"'));
    score.add(line, VoiceAnswer.of(line, classifier.classify(line.text(), line.role())));
  }
}
