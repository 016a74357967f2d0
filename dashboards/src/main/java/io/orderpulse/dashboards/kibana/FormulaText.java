package io.orderpulse.dashboards.kibana;

import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Expression.Aggregate;
import io.orderpulse.dashboards.board.Expression.Constant;
import io.orderpulse.dashboards.board.Expression.Operator;
import java.math.BigDecimal;

/** Prints an expression as a person would type it into Lens. */
final class FormulaText {

  private FormulaText() {}

  static String of(Expression expression) {
    if (expression instanceof Operator op) {
      return part(op.left()) + op.sign().text() + part(op.right());
    }
    return expression instanceof Aggregate aggregate
        ? call(aggregate)
        : number(((Constant) expression).value());
  }

  /** An operand: brackets make the order of evaluation plain. */
  static String part(Expression operand) {
    return operand instanceof Operator ? "(" + of(operand) + ")" : of(operand);
  }

  private static String call(Aggregate aggregate) {
    StringBuilder text = new StringBuilder(aggregate.operation().lens()).append('(');
    if (aggregate.field() != null) {
      text.append(aggregate.field());
    }
    if (aggregate.operation().percentile() > 0) {
      text.append(", percentile=").append(aggregate.operation().percentile());
    }
    if (!aggregate.kql().isEmpty()) {
      text.append(aggregate.field() == null ? "" : ", ");
      text.append("kql='").append(aggregate.kql().replace("'", "\\'")).append('\'');
    }
    return text.append(')').toString();
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
