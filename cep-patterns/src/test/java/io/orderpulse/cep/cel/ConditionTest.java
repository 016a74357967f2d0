package io.orderpulse.cep.cel;

import static io.orderpulse.cep.cel.Condition.Outcome.FAILED;
import static io.orderpulse.cep.cel.Condition.Outcome.HOLDS;
import static io.orderpulse.cep.cel.Condition.Outcome.HOLDS_NOT;
import static io.orderpulse.cep.cel.Condition.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.cel.Condition.Outcome;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static Outcome of(String expression, Scope scope, Fact fact) {
    Condition condition = Condition.of(expression, scope);
    Outcome outcome = condition.evaluate(fact);
    assertThat(condition.holds(fact)).isEqualTo(outcome == HOLDS);
    return outcome;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "data.amount > 1.0 ; UNKNOWN",
        "!(data.amount > 1.0) ; UNKNOWN",
        "false && data.amount > 1.0 ; HOLDS_NOT",
        "data.amount > 1.0 && false ; HOLDS_NOT",
        "data.amount > 1.0 || true ; HOLDS",
        "data.amount > 1.0 || false ; UNKNOWN",
        "has(data.amount) ; HOLDS_NOT",
        "has(data.amount) && data.amount > 1.0 ; HOLDS_NOT",
        "has(data.ship_to.city) ; UNKNOWN",
        "data.lines[7].quantity > 1 ; UNKNOWN",
        "data.lines[0].quantity / 0 > 1 ; FAILED",
        "data.lines[0].price / 0.0 > 1.0 ; FAILED",
        "9223372036854775807 + data.lines[0].quantity > 1 ; FAILED",
        "data.lines[0].quantity / 0 > 1 || true ; HOLDS",
        "data.lines.exists(l, l.quantity == 2) ; HOLDS",
        "data.lines.all(l, l.quantity == 2) ; HOLDS_NOT",
        "waybill.new_scan ; UNKNOWN",
        "has(waybill.new_scan) ; HOLDS_NOT",
      })
  void absenceIsUnknownAndOnlyRealErrorsFail(String expression, Outcome outcome) {
    Map<String, Object> data =
        Map.of(
            "lines",
            List.of(
                Map.of("quantity", 2L, "price", new BigDecimal("1.5")), Map.of("quantity", 3L)));
    Fact fact = Facts.of("order.placed", data);
    assertThat(of(expression, Scope.of("order.placed"), fact)).isEqualTo(outcome);
    assertThat(of(expression, Scope.untyped(), fact)).isEqualTo(outcome);
    assertThat(Condition.of(expression, Scope.of("order.placed")).isCompiled()).isTrue();
  }

  @Test
  void aValueThatIsNotOfItsTypeFails() {
    Fact fact = Facts.of("wms.stock.reserved", Map.of("quantity", "many"));
    assertThat(of("data.quantity == 1", Scope.of("wms.stock.reserved"), fact)).isEqualTo(FAILED);
    assertThat(of("data.quantity == 1", Scope.untyped(), fact)).isEqualTo(HOLDS_NOT);
    assertThat(of("data.quantity > 1", Scope.untyped(), fact)).isEqualTo(FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "4999.99, HOLDS_NOT",
    "5000.00, HOLDS_NOT",
    "5000.0000000000000000001, HOLDS",
    "5000.01, HOLDS"
  })
  void moreThanIsStrictToTheLastDigit(BigDecimal amount, Outcome outcome) {
    Fact fact = Facts.of(Facts.event("a.b", Map.of()), Facts.order(10, amount, null), null);
    assertThat(of("order.amount > 5000.00", Scope.context(), fact)).isEqualTo(outcome);
    assertThat(of("order.amount > 5000", Scope.context(), fact)).isEqualTo(outcome);
  }

  @Test
  void differencesOfAmountsAreExact() {
    Fact fact =
        Facts.of(
            Facts.event("a.b", Map.of("paid", new BigDecimal("100.03"))),
            Facts.order(10, new BigDecimal("100.02"), null),
            null);
    assertThat(of("data.paid - order.amount > 0.01", Scope.untyped(), fact)).isEqualTo(HOLDS_NOT);
    assertThat(of("data.paid - order.amount == 0.01", Scope.untyped(), fact)).isEqualTo(HOLDS);
  }

  @Test
  void timesInDataAndInContextsAreTimestamps() {
    Map<String, Object> data = Map.of("promise_ship_by", "2026-02-14T02:26:40+08:00");
    Fact fact = Facts.of("order.placed", data);
    Scope scope = Scope.of("order.placed");
    assertThat(of("data.promise_ship_by - order.due == duration('2h')", scope, fact))
        .isEqualTo(HOLDS);
    assertThat(of("time == order.placed && data.promise_ship_by > time", scope, fact))
        .isEqualTo(HOLDS);
    assertThat(of("order.due < timestamp('2026-02-13T16:26:40.001Z')", scope, fact))
        .isEqualTo(HOLDS);
  }

  @Test
  void aSequenceSeesWhatEarlierStagesMatched() {
    Scope scope =
        Scope.of("logistics.scanned")
            .withStages(Map.of("scan", List.of("logistics.scanned")), Map.of());
    Event before = Facts.event("logistics.scanned", Map.of("status", "collected"));
    StageEvents stages = stage -> stage.equals("scan") ? List.of(before) : List.of();
    Fact fact = Facts.of("logistics.scanned", Map.of("status", "signed"));
    for (String expression :
        List.of(
            "stages.scan[0].data.status != data.status",
            "stages.scan.size() == 1",
            "stages.scan.all(s, s.time <= time && s.source == source)")) {
      Condition condition = Condition.of(expression, scope);
      assertThat(condition.isCompiled()).isTrue();
      assertThat(condition.evaluate(fact, stages)).as(expression).isEqualTo(HOLDS);
      assertThat(
              Condition.of(expression + " && [1].map(x, x) == [1]", scope).evaluate(fact, stages))
          .as("interpreted")
          .isEqualTo(HOLDS);
    }
    assertThat(of("stages.scan[0].data.status != data.status", scope, fact)).isEqualTo(UNKNOWN);
    assertThat(of("stages.scan.size() == 0", scope, fact)).isEqualTo(HOLDS);
  }

  @Test
  void declaredFieldsOfAnUnknownTypeAreTypedAndUndeclaredTypesAreOpen() {
    Map<String, Object> data = Map.of("actor_kind", "human", "at", "2026-02-13T16:26:40Z");
    Fact fact = Facts.of("po.price.changed", data);
    Map<String, Map<String, String>> declared =
        Map.of("po.price.changed", Map.of("actor_kind", "string", "at", "timestamp"));
    Scope typed = Scope.of(List.of("po.price.changed"), declared);
    assertThat(of("data.actor_kind == 'human' && data.at == time", typed, fact)).isEqualTo(HOLDS);
    assertThat(of("data.anything == 1", Scope.of("po.price.changed"), fact)).isEqualTo(UNKNOWN);
  }

  @Test
  void dataOfSeveralTypesHasTheFieldsOfAll() {
    Scope scope = Scope.of(List.of("order.cancelled", "wms.order.shipped"), Map.of());
    Fact fact = Facts.of("wms.order.shipped", Map.of("warehouse", "SHQP"));
    assertThat(of("has(data.reason_code) || data.warehouse == 'SHQP'", scope, fact))
        .isEqualTo(HOLDS);
  }

  @Test
  void whatBreaksWhileItRunsFails() {
    Scope scope = Scope.of("a.b").withStages(Map.of("first", List.of("a.b")), Map.of());
    StageEvents broken =
        stage -> {
          throw new IllegalStateException(stage);
        };
    assertThat(
            Condition.of("stages.first.size() > 0", scope)
                .evaluate(Facts.of("a.b", Map.of()), broken))
        .isEqualTo(FAILED);
  }

  @Test
  void noConditionAlwaysHolds() {
    assertThat(Condition.of(null).evaluate(Facts.of("a.b", Map.of()))).isEqualTo(HOLDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data.lines.exists_one(l, l.quantity == 2)",
        "data.lines.map(l, l.quantity).size() == 2",
        "data.lines.filter(l, l.quantity > 2)[0].sku == 'b'",
        "string(data.lines[0].quantity) == '2'",
        "order.due.getFullYear() == 2026",
        "{'a': 1}['a'] == 1"
      })
  void whatHasNoClosureIsInterpreted(String expression) {
    Map<String, Object> data =
        Map.of("lines", List.of(Map.of("quantity", 2L), Map.of("quantity", 3L, "sku", "b")));
    Scope scope = Scope.of("order.placed");
    assertThat(Condition.of(expression, scope).isCompiled()).isFalse();
    assertThat(of(expression, scope, Facts.of("order.placed", data))).isEqualTo(HOLDS);
  }

  @Test
  void oneConditionServesManyFacts() {
    Condition condition = Condition.of("data.status in ['signed', 'returned']");
    assertThat(
            List.of("signed", "lost", "returned").stream()
                .map(s -> condition.evaluate(Facts.of("logistics.scanned", Map.of("status", s)))))
        .containsExactly(HOLDS, HOLDS_NOT, HOLDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'加急' in order.tags ; HOLDS",
        "order.lane == 'vip' && order.credit_grade == 'B' ; HOLDS",
        "order.milestones['paid'] < order.milestones['shipped'] ; HOLDS",
        "order.milestones['shipped'] - order.milestones['paid'] > duration('1h') ; HOLDS_NOT",
        "order.milestones['signed'] > order.placed ; UNKNOWN",
        "order.paid_amount - order.refunded_amount != order.erp_amount ; HOLDS",
        "order.merge_group == 'g1' ; HOLDS",
        "order.overdue_days > 0 ; UNKNOWN",
        "order.cross_border || order.manual_entry ; HOLDS_NOT",
      })
  void anOrdersContextIsSeen(String expression, Outcome outcome) {
    OrderContext order =
        OrderContext.builder("O1")
            .tags(List.of("加急"))
            .lane("vip")
            .creditGrade("B")
            .placed(Facts.NOON)
            .milestones(Map.of("paid", Facts.NOON, "shipped", Facts.NOON + 1))
            .paidCny(new BigDecimal("10.00"))
            .refundedCny(BigDecimal.ONE)
            .erpCny(BigDecimal.TEN)
            .addressKind("platform-group")
            .addressKey("g1")
            .build();
    Fact fact = Facts.of(Facts.event("order.paid", Map.of()), order, null);
    assertThat(of(expression, Scope.context(), fact)).isEqualTo(outcome);
  }
}
