package io.orderpulse.cep.template.sequence;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.fact;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import io.orderpulse.events.record.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SequenceTableTest {

  private static final int LIMIT = 100;

  private static Stage stage(String name, Contiguity contiguity, String type) {
    return new Stage(name, List.of(on(type)), contiguity, 1, 1, false, false, false, null);
  }

  private static Sequence sequence(String each, List<Selector> resolve, Stage... stages) {
    return new Sequence(
        List.of(stages), Duration.ofMillis(LIMIT), Skip.NO_SKIP, null, resolve, each);
  }

  private static final Sequence SHIPPED_THEN_PAID =
      sequence(
          null,
          List.of(on("fixed")),
          stage("shipped", Contiguity.FOLLOWED_BY, "shipped"),
          stage("paid", Contiguity.FOLLOWED_BY, "paid"));

  private static Sequence signedAndSilent(int limit) {
    return new Sequence(
        List.of(
            stage("signed", Contiguity.FOLLOWED_BY, "signed"),
            stage("thanks", Contiguity.NOT_FOLLOWED_BY, "thanks")),
        Duration.ofMillis(limit),
        Skip.NO_SKIP,
        null,
        List.of(on("fixed")),
        null);
  }

  private static Rule rule(Sequence sequence) {
    return Samples.timing(
        Samples.rule(KeyKind.GLOBAL, sequence), 0, 0, sequence.resolve().isEmpty() ? 1000 : 0);
  }

  private static TableDriver<SequenceCell> driver(Table<SequenceCell> table) {
    return new TableDriver<>(table, SequenceCodec.INSTANCE, Samples.KEY, TableDriver.Mode.LAZY)
        .storing();
  }

  private static TableDriver<SequenceCell> driver(Sequence sequence) {
    return driver(new SequenceTable(rule(sequence), sequence));
  }

  private static void comes(TableDriver<SequenceCell> driver, String type, long after) {
    driver.comes(fact(type + after, type, after, Map.of()));
  }

  @Test
  void opensWithItsLastEventAndEndsWithAnEventThatMendsIt() {
    TableDriver<SequenceCell> driver = driver(SHIPPED_THEN_PAID);
    comes(driver, "shipped", 1);
    comes(driver, "paid", 40);
    comes(driver, "fixed", 60);
    driver.watermark(T0 + 5000);
    assertThat(driver.lines(T0)).containsExactly("OPEN@40 WARNING", "END@60 RECOVERED");
    assertThat(driver.verdicts().get(0).draft().evidence())
        .extracting(Evidence::id)
        .containsExactly("shipped1", "paid40");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void theLimitIsInclusive() {
    for (int late : List.of(-1, 0, 1)) {
      TableDriver<SequenceCell> driver = driver(SHIPPED_THEN_PAID);
      comes(driver, "shipped", 0);
      comes(driver, "paid", LIMIT + late);
      driver.watermark(T0 + 500);
      assertThat(driver.verdicts()).hasSize(late > 0 ? 0 : 1);
    }
  }

  @Test
  void whatDoesNotComeOpensAtItsDeadline() {
    for (int late : List.of(-1, 0, 1)) {
      TableDriver<SequenceCell> driver = driver(signedAndSilent(LIMIT));
      comes(driver, "signed", 0);
      comes(driver, "thanks", LIMIT + late);
      driver.watermark(T0 + 500);
      if (late > 0) {
        assertThat(driver.lines(T0)).containsExactly("OPEN@100 WARNING");
      } else {
        assertThat(driver.lines(T0)).isEmpty();
      }
    }
  }

  @Test
  void whatNothingMendsExpires() {
    Sequence sequence =
        sequence(
            null,
            List.of(),
            stage("shipped", Contiguity.FOLLOWED_BY, "shipped"),
            stage("paid", Contiguity.FOLLOWED_BY, "paid"));
    TableDriver<SequenceCell> driver = driver(sequence);
    comes(driver, "shipped", 1);
    comes(driver, "paid", 40);
    driver.watermark(T0 + 5000);
    assertThat(driver.lines(T0)).containsExactly("OPEN@40 WARNING", "END@1040 EXPIRED");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void aSecondMatchOfWhatIsOpenSaysNothingNew() {
    TableDriver<SequenceCell> driver = driver(SHIPPED_THEN_PAID);
    comes(driver, "shipped", 1);
    comes(driver, "shipped", 2);
    comes(driver, "paid", 40);
    driver.watermark(T0 + 500);
    assertThat(driver.lines(T0)).containsExactly("OPEN@40 WARNING");
  }

  @Test
  void eachTellsMatchesApart() {
    Sequence sequence =
        sequence(
            "shipped",
            List.of(on("fixed")),
            stage("shipped", Contiguity.FOLLOWED_BY, "shipped"),
            stage("paid", Contiguity.FOLLOWED_BY, "paid"));
    TableDriver<SequenceCell> driver = driver(sequence);
    comes(driver, "shipped", 1);
    comes(driver, "shipped", 2);
    comes(driver, "paid", 40);
    comes(driver, "fixed", 50);
    driver.watermark(T0 + 500);
    assertThat(driver.verdicts())
        .extracting(v -> v.kind() + " " + v.dedupKey())
        .containsExactly(
            "OPEN sample|global|K1|test/shipped1",
            "OPEN sample|global|K1|test/shipped2",
            "END sample|global|K1|test/shipped1",
            "END sample|global|K1|test/shipped2");
  }

  @Test
  void aLateEventIsNoPartOfASequenceAndIsCountedButMends() {
    SequenceTable table = new SequenceTable(rule(SHIPPED_THEN_PAID), SHIPPED_THEN_PAID);
    TableDriver<SequenceCell> driver = driver(table);
    comes(driver, "shipped", 1);
    comes(driver, "paid", 40);
    driver.watermark(T0 + 70);
    comes(driver, "fixed", 60);
    comes(driver, "shipped", 65);
    comes(driver, "paid", 90);
    driver.watermark(T0 + 500);
    assertThat(driver.lines(T0)).containsExactly("OPEN@40 WARNING", "END@60 LATE_EVENT");
    assertThat(table.lateForSequences()).isEqualTo(1);
  }

  @Test
  void anEventThatOnlyBeginsDoesNotWakeTheKey() {
    SequenceTable table = new SequenceTable(rule(SHIPPED_THEN_PAID), SHIPPED_THEN_PAID);
    TableDriver<SequenceCell> driver = driver(table);
    comes(driver, "shipped", 10);
    driver.watermark(T0 + 50);
    assertThat(driver.cell().runs).as("judged only when it matters").isEmpty();
    comes(driver, "paid", 60);
    driver.watermark(T0 + 60);
    assertThat(driver.lines(T0)).containsExactly("OPEN@60 WARNING");
  }

  @Test
  void aShorterLimitOpensWhatIsOverdueAtOnce() {
    TableDriver<SequenceCell> driver = driver(signedAndSilent(1000));
    comes(driver, "signed", 1);
    Sequence shorter = signedAndSilent(LIMIT);
    driver.changes(new SequenceTable(rule(shorter), shorter), T0 + 300);
    driver.watermark(T0 + 2000);
    assertThat(driver.lines(T0)).containsExactly("OPEN@300 WARNING");
  }

  @Test
  void matchesOfThePatternPlanAreJudgedInTheirPlace() {
    Sequence sequence = SHIPPED_THEN_PAID;
    SequenceTable table = new SequenceTable(rule(sequence), sequence, false);
    TableDriver<SequenceCell> driver = driver(table);
    comes(driver, "fixed", 40);
    comes(driver, "fixed", 60);
    Evidence paid = Evidence.of(fact("paid40", "paid", 40, Map.of()).event());
    table.matched(driver.cell(), match(T0 + 50, null));
    table.matched(driver.cell(), match(T0 + 40, paid));
    driver.watermark(T0 + 100);
    assertThat(driver.lines(T0))
        .as("the mending event of the same moment has a lower id, and comes before")
        .containsExactly("OPEN@40 WARNING", "END@60 RECOVERED");
    assertThat(driver.idle()).isTrue();
  }

  private static PatternMatch match(long time, Evidence by) {
    Evidence first = Evidence.of(fact("shipped1", "shipped", 1, Map.of()).event());
    return new PatternMatch(Map.of("shipped", List.of(first)), time, by);
  }

  @Test
  void aLongMatchShowsItsBeginningAndItsEnd() {
    List<Evidence> many = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      many.add(Evidence.of(fact("e" + i, "a", i, Map.of()).event()));
    }
    List<Evidence> shown = MatchTexts.evidence(new PatternMatch(Map.of("s", many), T0, null));
    assertThat(shown).hasSize(Evidence.MAX_PIECES).contains(many.get(0), many.get(49));
    assertThat(MatchTexts.of(new PatternMatch(Map.of("s", many), T0, null)))
        .containsEntry("count", "50")
        .containsEntry("s.count", "50");
  }

  @Test
  void cellsAreStoredLikeThis() {
    SequenceTable table = new SequenceTable(rule(SHIPPED_THEN_PAID), SHIPPED_THEN_PAID);
    TableDriver<SequenceCell> driver = driver(table);
    comes(driver, "shipped", 1);
    comes(driver, "paid", 40);
    comes(driver, "shipped", 45);
    comes(driver, "fixed", 200);
    driver.watermark(T0 + 50);
    Evidence by = Evidence.of(fact("paid70", "paid", 70, Map.of()).event());
    table.matched(driver.cell(), match(T0 + 70, by));
    assertThat(driver.stored(T0))
        .isEqualTo(
            "1 1 <shipped45> 1 @70 <paid70> 1 'shipped' 1 <shipped1> 1 '' 2 @40 null null 0 false"
                + " null null false 5 'count' '2' 'paid' '03-02 00:00' 'paid.count' '1' 'shipped'"
                + " '03-02 00:00' 'shipped.count' '1' 2 <shipped1> <paid40> @40 2");
  }
}
