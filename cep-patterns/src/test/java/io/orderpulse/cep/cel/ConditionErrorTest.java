package io.orderpulse.cep.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionErrorTest {

  private static final Map<String, Map<String, String>> DECLARED =
      Map.of("po.price.changed", Map.of("actor_kind", "string", "pieces", "int"));

  private static final Scope SHIPPED =
      Scope.of("wms.stock.reserved")
          .withStages(Map.of("scan", List.of("logistics.scanned")), DECLARED);

  private static ConditionError error(String expression, Scope scope) {
    return catchThrowableOfType(ConditionError.class, () -> Condition.compile(expression, scope));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order.ammount > 5.0 | 5 | amount | unknown field 'ammount'; did you mean 'amount'?",
        "data.quantty == 5 | 4 | quantity | unknown field 'quantty'; did you mean 'quantity'?",
      })
  void aWrongNameIsShownWithTheNearestOne(
      String expression, int column, String nearest, String message) {
    ConditionError error = error(expression, SHIPPED);
    assertThat(error).hasMessage(message);
    assertThat(error.column()).isEqualTo(column);
    assertThat(error.nearest()).isEqualTo(nearest);
    assertThat(error.line()).isEqualTo(1);
  }

  @Test
  void dump() {
    for (String e :
        List.of(
            "order.ammount > 5.0",
            "ordr.amount > 5.0",
            "data.quantity == 'x'",
            "data.quantity > 'x'",
            "order.amount == 5000",
            "order.amount in [1, 2]",
            "data.quantity * 1.5 > 2",
            "data.quantity +",
            "data.quantity = 5",
            "data.quantity\n  > 4 && data.skuu == 'a'",
            "rank.shiped > 5",
            "stages.scn.size() > 0",
            "stages.scan[0].data.statuz == 'a'",
            "stages.scan.exists(s, s.data.statuz == 'a')",
            "stages.scan[0].dat.statuz == 'a'",
            "order.due > 5",
            "order.due - order.placed > duration('PT2H')",
            "order.due > timestamp('today')",
            "data.sku.startswith('a')",
            "data.sku.startsWith(5)",
            "startswith(data.sku)",
            "waybill.newscan",
            "now > order.due",
            "order.amount + 1",
            "order.waybills[0] == 5",
            "'签收' in data.skku",
            "'",
            "")) {
      ConditionError error = error(e, SHIPPED);
      System.out.println(
          e
              + "  =>  "
              + (error == null
                  ? "ok"
                  : error.line()
                      + ":"
                      + error.column()
                      + ": "
                      + error.getMessage()
                      + " ["
                      + error.nearest()
                      + "]"));
    }
  }
}
