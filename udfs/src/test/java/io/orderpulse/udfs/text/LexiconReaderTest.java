package io.orderpulse.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconReaderTest {

  private static final String SMALL =
      """
      版本 7
      [词 缺]
      漏 少
      [类别 MISSING_ITEM 漏发少发]
      <缺>(发|寄)了?
      [例外]
      少发脾气
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[类别 MISSING_ITEM]§漏; line 9: '漏': one character alone",
        "[类别 NO_SUCH]; line 8: there is no category 'NO_SUCH'",
        "[类别 QUALITY]§(破|烂; line 9: '(破|烂': '(' is never closed",
        "[类别 QUALITY]§破)烂; line 9: '破)烂': ')' closes nothing",
        "[类别 QUALITY]§<没这词>差; line 9: '<没这词>差': there is no class <没这词> with words",
        "[类别 QUALITY]§…差; line 9: '…差': a gap stands between two words",
        "[类别 QUALITY]§质量…99差; line 9: '质量…99差': a gap has 1 to 30 characters",
        "[类别 QUALITY]§质量，差; line 9: '质量，差': '，' is only written before '…'",
        "[类别 QUALITY]§(差|坏)?; line 9: '(差|坏)?': it needs 1 to 12 words",
        "[词 缺]; line 8: class <缺> is there twice",
        "[规则 乱写]; line 8: there is no rule '乱写'",
        "[乱写]; line 8: a section is 词, 类别, 例外 or 规则, not '乱写'",
        "[词 缺; line 8: '[' is never closed",
        "版本 8; line 8: a second version; the first is 7",
        "[规则 否定]§没…有; line 9: '没…有': a word has no gaps",
      })
  void anErrorIsToldWithLineAndReason(String lines, String message) {
    assertThatThrownBy(() -> Lexicon.parse(SMALL + lines.replace('§', '\n')))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining(message);
  }

  @Test
  void allErrorsAreToldAtOnce() {
    assertThatThrownBy(() -> Lexicon.parse("漏发\n[类别 QUALITY]\n差\n"))
        .hasMessageContaining("line 1: '漏发' stands before any section")
        .hasMessageContaining("line 3: '差'")
        .hasMessageContaining("no line '版本 …'");
  }

  @Test
  void aLexiconWithoutCategoriesIsRefused() {
    assertThatThrownBy(() -> Lexicon.parse("版本 1\n")).hasMessage("no category has an entry");
  }

  @Test
  void aBusinessPersonsFewLinesWork() throws LexiconException {
    VoiceClassifier classifier = new VoiceClassifier(Lexicon.parse(SMALL));
    assertThat(classifier.classify("漏寄了", null).categories())
        .containsExactly(Category.MISSING_ITEM);
    assertThat(classifier.classify("少发脾气", null).categories()).isEmpty();
  }

  @Test
  void versionAndHashSayWhichItIs() throws LexiconException {
    Lexicon lexicon = Lexicon.parse(SMALL);
    assertThat(lexicon.version()).isEqualTo("7");
    assertThat(lexicon.hash()).hasSize(64).isEqualTo(Lexicon.parse(SMALL).hash());
    assertThat(lexicon.hash()).isNotEqualTo(Lexicon.parse(SMALL + "\n").hash());
  }

  @Test
  void theBuiltInOneIsSound() {
    assertThat(Lexicon.builtIn().size()).isGreaterThan(5_000);
  }
}
