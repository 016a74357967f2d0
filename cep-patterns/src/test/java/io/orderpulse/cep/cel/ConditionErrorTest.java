package io.orderpulse.cep.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionErrorTest {

  private static final Map<String, Map<String, String>> DECLARED =
      Map.of("po.price.changed", Map.of("actor_kind", "string", "pieces", "int"));

  private static final Scope SCOPE =
      Scope.of(List.of("wms.stock.reserved", "po.price.changed"), DECLARED)
          .withStages(Map.of("scan", List.of("logistics.scanned")), DECLARED);

  private static ConditionError error(String expression, Scope scope) {
    return catchThrowableOfType(ConditionError.class, () -> Condition.compile(expression, scope));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "order.ammount > 5.0                          |  6 | unknown field 'ammount'; did you mean 'amount'?",
        "data.quantty == 5                            |  5 | unknown field 'quantty'; did you mean 'quantity'?",
        "data.actor_kin == 'human'                    |  5 | unknown field 'actor_kin'; did you mean 'actor_kind'?",
        "order.valid && waybill.newscan               | 23 | unknown field 'newscan'; did you mean 'new_scan'?",
        "order.rank < rank.shiped                     | 18 | unknown field 'shiped'; did you mean 'shipped'?",
        "stages.scn.size() > 0                        |  7 | unknown field 'scn'; did you mean 'scan'?",
        "stages.scan[0].data.statuz == 'a'            | 20 | unknown field 'statuz'; did you mean 'status'?",
        "stages.scan.exists(s, s.data.statuz == 'a')  | 29 | unknown field 'statuz'; did you mean 'status'?",
        "'签收' in data.wharehouse                    | 13 | unknown field 'wharehouse'; did you mean 'warehouse'?",
        "ordr.amount > 5.0                            |  0 | undeclared reference to 'ordr'; did you mean 'order'?",
        "data.sku.startswith('a')                     |  9 | undeclared reference to 'startswith'; did you mean 'startsWith'?",
        "true && siz(data.sku) > 0                    |  8 | undeclared reference to 'siz'; did you mean 'size'?",
      })
  void aWrongNameIsShownWithTheNearestOne(String expression, int column, String message) {
    ConditionError error = error(expression, SCOPE);
    assertThat(error).hasMessage(message);
    assertThat(error.column()).isEqualTo(column);
    assertThat(error.line()).isEqualTo(1);
    assertThat(message).contains("'" + error.nearest() + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "data.quantity == 'x'        | 14 | '==' does not take (int, string)",
        "data.quantity > 'x'         | 14 | '>' does not take (int, string)",
        "order.amount == 5000        | 13 | '==' does not take (double, int); write the whole number with a fraction, for example 1.0",
        "order.due > 5               | 10 | '>' does not take (timestamp, int)",
        "data.sku.startsWith(5)      | 19 | 'startsWith' does not take string.(int)",
        "order.waybills[0] == 5      | 18 | '==' does not take (string, int)",
        "order.amount + 1            |  0 | a condition must be true or false, this is a double",
        "data.quantity +             | 15 | mismatched input '<EOF>'",
        "time - time > duration('PT2H') | 23 | 'PT2H' is not a duration in a condition; write hours, minutes and seconds, for example 2h30m",
        "data.sku.matches('a(')         | 17 | 'a(' is not a regular expression (RE2): missing closing )",
        "order.due > timestamp('today') | 22 | 'today' is not an RFC 3339 time, for example 2026-02-14T10:00:00+08:00",
      })
  void aWrongTypeIsShownWhereItIs(String expression, int column, String message) {
    ConditionError error = error(expression, SCOPE);
    assertThat(error).hasMessage(message);
    assertThat(error.column()).isEqualTo(column);
    assertThat(error.nearest()).isNull();
  }

  @Test
  void theLineIsThatOfTheExpression() {
    ConditionError error = error("data.quantity > 4\n  && data.skuu == 'a'", SCOPE);
    assertThat(error.line()).isEqualTo(2);
    assertThat(error.column()).isEqualTo(10);
    assertThat(error.nearest()).isEqualTo("sku");
  }

  @Test
  void aContextRuleSeesNoEvent() {
    assertThat(error("data.sku == 'a'", Scope.context()))
        .hasMessage("undeclared reference to 'data'; valid: key, order, waybill, rank");
  }

  @Test
  void thereIsNoNow() {
    assertThat(error("order.due < now", SCOPE))
        .hasMessageStartingWith("undeclared reference to 'now'");
  }

  @Test
  void personalFieldsAreNotThere() {
    Scope placed = Scope.of("order.placed");
    assertThat(error("data.ship_to.recipient == 'x'", placed))
        .hasMessageStartingWith("unknown field 'recipient'");
    assertThat(error("data.ship_to.address_key.kind == 'place'", placed)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "", "data.", "a b", "data.quantity = 5", "{", "1 +\n\n"})
  void whatDoesNotParseHasAShortMessageAndAPlace(String expression) {
    ConditionError error = error(expression, SCOPE);
    assertThat(error.getMessage()).doesNotContain("\n").hasSizeLessThan(120);
    assertThat(error.line()).isPositive();
    assertThat(error.column()).isNotNegative();
  }

  @Test
  void aDeclaredFieldNeedsAKnownType() {
    assertThatThrownBy(() -> Scope.of(List.of("a.b"), Map.of("a.b", Map.of("f", "text"))))
        .hasMessage(
            "field 'f' has the type 'text'; valid: bool, double, int, list, string, timestamp");
  }

  @Test
  void anExpressionForANumberGivesOne() {
    assertThatThrownBy(() -> Expression.compile("data.sku", SCOPE))
        .hasMessage("a number is needed here, this is a string");
    assertThatThrownBy(() -> TextExpression.compile("order.waybills", SCOPE))
        .hasMessage("a single value is needed here, this is a list");
  }
}
