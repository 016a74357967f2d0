package io.orderpulse.udfs.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTableTest {

  private final AliasTable table = AliasTable.sample();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "奔驰C200",
        "Mercedes-Benz C200",
        "MB-C200",
        "mercedes benz c200",
        "BENZ C-200",
        "奔驰 C200 轿车",
        "梅赛德斯-奔驰C200",
        "ＭＢ　Ｃ２００",
        "奔驰C级200",
        "奔驰c级 C200",
        "W206 C200",
        "MBC200",
        "Mercedes C 200",
        "平治C200"
      })
  void knowsOneCarByItsManyNames(String name) {
    assertThat(table.match(name).code()).isEqualTo("MB-W206-C200");
  }

  @ParameterizedTest
  @CsvSource({
    "MB-W206-C200, exact, MB-W206-C200",
    "mb-w206-c200, exact, MB-W206-C200",
    "奔驰C200, exact, MB-W206-C200",
    "奔驰Ｃ２００, exact, MB-W206-C200",
    "MB-C200, alias, MB-W206-C200",
    "mb w206 c200, alias, MB-W206-C200",
    "奔驰C200L, exact, MB-V206-C200L",
    "Benz C200 L, alias, MB-V206-C200L",
    "BMW 325 Li, alias, BMW-G28-325LI",
    "Bosch蓄电池 AGM-70, alias, BT-BOSCH-AGM70",
    "博世蓄电池测试仪BAT131, exact, TE-BAT-BAT131",
    "hu7025z, alias, OF-MANN-HU7025Z",
    "凯美瑞 2.0L, alias, TOYOTA-XV80-CAMRY20"
  })
  void tellsExactFromAlias(String name, String match, String code) {
    assertThat(table.match(name).match()).isEqualTo(match);
    assertThat(table.match(name).code()).isEqualTo(code);
  }

  @Test
  void doesNotChooseBetweenTwo() {
    ProductMatch match = table.match("C200");
    assertThat(match.match()).isEqualTo("ambiguous");
    assertThat(match.code()).isNull();
    assertThat(match.candidates()).containsExactly("MB-V206-C200L", "MB-W206-C200");
    assertThat(table.match("c-200")).isEqualTo(match);
    assertThat(table.match("C200", "MB-V206-C200L").code()).isEqualTo("MB-V206-C200L");
    assertThat(table.match("C200", "4711")).isEqualTo(match);
  }

  @ParameterizedTest
  @ValueSource(strings = {"奔驰C200前刹车盘", "奔驰C300", "C2000", "thumb C200", "凯美瑞20L", "奔驰", "", "  "})
  void neverGuesses(String name) {
    assertThat(table.match(name).match()).isEqualTo("none");
    assertThat(table.match(name).code()).isNull();
  }

  @Test
  void suggestsTheNearest() {
    assertThat(table.match("奔驰C200前刹车盘").candidates()).first().isEqualTo("BP-C200-F");
    assertThat(table.match("宝马 320 Lii").candidates()).contains("BMW-G28-320LI");
    assertThat(table.match("电饭煲").candidates()).isEmpty();
  }

  @Test
  void takesTheSkuWhereTheNameIsUnknown() {
    assertThat(table.match("前刹车片 促销", "BP-C200-F").code()).isEqualTo("BP-C200-F");
    assertThat(table.match(null, "bp-c200-f").match()).isEqualTo("exact");
    assertThat(table.match("奔驰C200", "BP-C200-F").code()).isEqualTo("MB-W206-C200");
  }

  @Test
  void saysWhereATableIsWrong() {
    assertThatThrownBy(() -> AliasTable.parse("A | b\nA | c\nÄ! | d\nbrand x | | y\nB |"))
        .isInstanceOf(AliasException.class)
        .hasMessage(
            """
            line 2: code A is that of line 1 already
            line 3: 'Ä!' is no code: letters, digits, '.', '_' and '-'
            line 4: an empty name between two bars, or at the end
            line 5: an empty name between two bars, or at the end
            line 1: there is no version; begin with 'version 2026-02-14.1'""");
  }

  @Test
  void hasAVersionAndTheHashOfItsText() throws AliasException {
    AliasTable other = AliasTable.parse(AliasTable.sampleText() + "\nNEW | 新商品\n");
    assertThat(other.version()).isEqualTo(table.version());
    assertThat(other.hash()).isNotEqualTo(table.hash());
    assertThat(other.size()).isEqualTo(table.size() + 1);
  }
}
