package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orderpulse.dashboards.board.Expression;
import io.orderpulse.dashboards.board.Expression.Aggregate;
import io.orderpulse.dashboards.board.Expression.Constant;
import io.orderpulse.dashboards.board.Expression.Operator;
import io.orderpulse.dashboards.board.Measure;

/**
 * The columns that a formula must be stored with. Lens expands a formula only while somebody edits
 * it: a stored one without its parts shows nothing, and no error either. The parts are {@code
 * <id>X0}, {@code <id>X1} … one per aggregate, then a column with the syntax tree over them; the
 * formula refers to that one.
 */
final class FormulaColumns {

  private final Columns columns;
  private final String id;
  private final ArrayNode parts = Json.array();

  FormulaColumns(Columns columns, String id) {
    this.columns = columns;
    this.id = id;
  }

  void add(Measure measure, String label) {
    String text = FormulaText.of(measure.expression());
    String part = "Part of " + label;
    JsonNode tree = tree(measure.expression(), 0, part);
    String math = id + "X" + parts.size();
    ObjectNode mathColumn = Columns.number(part, "math");
    mathColumn.putObject("params").set("tinymathAst", tree);
    mathColumn.set("references", parts);
    columns.add(math, mathColumn);
    ObjectNode formula = Columns.number(label, "formula");
    ObjectNode params =
        formula.putObject("params").put("formula", text).put("isFormulaBroken", false);
    Columns.format(params, measure.format());
    formula.putArray("references").add(math);
    columns.add(id, formula);
  }

  /** The tree of a part that begins at a place of the formula's text. */
  private JsonNode tree(Expression expression, int start, String label) {
    if (expression instanceof Operator operator) {
      return operator(operator, start, label);
    }
    if (expression instanceof Constant constant) {
      return number(constant.value());
    }
    String name = id + "X" + parts.size();
    parts.add(name);
    columns.add(name, columns.aggregate((Aggregate) expression, label, null));
    return TextNode.valueOf(name);
  }

  private ObjectNode operator(Operator operator, int start, String label) {
    String left = FormulaText.part(operator.left());
    String text = FormulaText.of(operator);
    ObjectNode node = Json.object().put("type", "function").put("name", operator.sign().function());
    int right = start + left.length() + operator.sign().text().length();
    node.putArray("args")
        .add(tree(operator.left(), start + bracket(operator.left()), label))
        .add(tree(operator.right(), right + bracket(operator.right()), label));
    node.putObject("location").put("min", start).put("max", start + text.length());
    return node.put("text", text);
  }

  private static int bracket(Expression operand) {
    return operand instanceof Operator ? 1 : 0;
  }

  private static JsonNode number(double value) {
    return value == Math.rint(value) && value < Integer.MAX_VALUE
        ? IntNode.valueOf((int) value)
        : DoubleNode.valueOf(value);
  }
}
