package io.orderpulse.cep.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpressionTest {

  private static final Scope CAPACITY = Scope.of("wms.capacity.reported");

  private static Fact reported(Object capacity, Object allocated) {
    Map<String, Object> data = Map.of("capacity", capacity, "allocated", allocated);
    return Facts.of("wms.capacity.reported", data);
  }

  @Test
  void aMeasureIsCalculatedFromWholeNumbersAndDecimals() throws ConditionError {
    Expression percent = Expression.compile("data.allocated * 100 / data.capacity", CAPACITY);
    assertThat(percent.isCompiled()).isTrue();
    assertThat(percent.value(reported(400L, new BigDecimal("346.5"))))
        .isEqualByComparingTo("86.625");
    assertThat(percent.value(reported(3L, 1L)))
        .isBetween(new BigDecimal("33.3"), new BigDecimal("33.4"));
  }

  @Test
  void whatIsAbsentIsUnknownAndWhatCannotBeWorkedOutFailed() throws ConditionError {
    Expression percent = Expression.compile("data.allocated * 100 / data.capacity", CAPACITY);
    assertThat(percent.value(Facts.of("wms.capacity.reported", Map.of()))).isNull();
    assertThat(percent.failed()).isFalse();
    assertThat(percent.value(reported(0L, 5L))).isNull();
    assertThat(percent.failed()).isTrue();
    assertThat(percent.value(reported(5L, 5L))).isEqualByComparingTo("100");
    assertThat(percent.failed()).isFalse();
  }

  @Test
  void anInterpretedExpressionGivesTheSame() throws ConditionError {
    Expression days = Expression.compile("double(data.capacity) / 2.0", CAPACITY);
    assertThat(days.isCompiled()).isFalse();
    assertThat(days.value(reported(5L, 5L))).isEqualByComparingTo("2.5");
  }

  @Test
  void aTextIsThatOfItsValue() throws ConditionError {
    Fact fact = reported(new BigDecimal("400.50"), 100L);
    assertThat(text("data.capacity", fact)).isEqualTo("400.5");
    assertThat(text("data.allocated * 0.0", fact)).isEqualTo("0");
    assertThat(text("order.id + '/' + order.stage", fact)).isEqualTo("O1/picking");
    assertThat(text("time", fact)).isEqualTo("2026-02-13T16:26:40.000Z");
    assertThat(text("order.valid", fact)).isEqualTo("true");
    assertThat(text("data.warehouse", fact)).isNull();
  }

  private static String text(String expression, Fact fact) throws ConditionError {
    return TextExpression.compile(expression, CAPACITY).value(fact);
  }
}
