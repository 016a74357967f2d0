package io.orderpulse.cep.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import io.orderpulse.cep.yaml.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words CEL's findings anew: shorter, and with the valid name that a wrong one is nearest to. */
final class Findings {

  private static final Pattern FIELD = Pattern.compile("undefined field '(.+)'");
  private static final Pattern NAME = Pattern.compile("undeclared reference to '(.+?)' .*");
  private static final Pattern OVERLOAD =
      Pattern.compile(
          "found no matching overload for '(.+?)' applied to '(.+?)'.*", Pattern.DOTALL);
  private static final List<String> FUNCTIONS =
      List.of(
          "has",
          "size",
          "startsWith",
          "endsWith",
          "contains",
          "matches",
          "exists",
          "all",
          "filter",
          "map",
          "timestamp",
          "duration",
          "int",
          "double",
          "string");

  private static final String NUMBERS = "; write the whole number with a fraction, for example 1.0";

  private static final Map<String, String> WORDS =
      Map.of("google.protobuf.Timestamp", "timestamp", "google.protobuf.Duration", "duration");

  private final Scope scope;
  private final String expression;

  Findings(Scope scope, String expression) {
    this.scope = scope;
    this.expression = expression;
  }

  ConditionError of(CelIssue issue) {
    CelSourceLocation at = issue.getSourceLocation();
    String text = issue.getMessage();
    Matcher field = FIELD.matcher(text);
    if (field.matches()) {
      return unknown("unknown field", field.group(1), fieldsAt(issue), at);
    }
    Matcher name = NAME.matcher(text);
    if (name.matches()) {
      return unknown("undeclared reference to", name.group(1), names(name.group(1)), at);
    }
    Matcher overload = OVERLOAD.matcher(text);
    return error(overload.matches() ? mismatch(overload) : firstClause(text), at, null);
  }

  /** An error at an expression that CEL itself does not object to. */
  static ConditionError at(CelAbstractSyntaxTree ast, long expression, String message) {
    int offset = ast.getSource().getPositionsMap().getOrDefault(expression, 0);
    CelSourceLocation place =
        ast.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
    return error(message, place, null);
  }

  private static ConditionError error(String message, CelSourceLocation at, String nearest) {
    return new ConditionError(
        message, Math.max(1, at.getLine()), Math.max(0, at.getColumn()), nearest);
  }

  private ConditionError unknown(
      String what, String name, Collection<String> valid, CelSourceLocation at) {
    return error(
        "%s '%s'%s".formatted(what, name, Nearest.hint(name, valid)),
        CelSourceLocation.of(at.getLine(), startOf(name, at)),
        Nearest.to(name, valid).orElse(null));
  }

  /** CEL points at the dot before a field and at the bracket after a function. */
  private int startOf(String name, CelSourceLocation at) {
    int column = at.getColumn();
    String line = expression.lines().skip(Math.max(0, at.getLine() - 1)).findFirst().orElse("");
    for (int start : new int[] {column + 1, column - name.length()}) {
      if (start >= 0 && line.startsWith(name, start)) {
        return start;
      }
    }
    return column;
  }

  /** Names of variables, and those of functions too when the name is near to one. */
  private Collection<String> names(String wrong) {
    List<String> names = new ArrayList<>(scope.variables().keySet());
    return Nearest.to(wrong, names).isEmpty() && Nearest.to(wrong, FUNCTIONS).isPresent()
        ? FUNCTIONS
        : names;
  }

  /** Fields of the struct that the finding is about; all fields when it is not to be found. */
  private Collection<String> fieldsAt(CelIssue issue) {
    try {
      CelAbstractSyntaxTree ast = scope.environment().parse(expression).getAst();
      return new Paths(scope).fields(ast.getExpr(), issue.getExprId());
    } catch (CelValidationException e) {
      return List.of();
    }
  }

  private static String mismatch(Matcher overload) {
    String operator = overload.group(1).replace("_", "").replace("@", "");
    String types = overload.group(2);
    String numbers = types.contains("int") && types.contains("double") ? NUMBERS : "";
    return "'%s' does not take %s%s".formatted(operator, plain(types), numbers);
  }

  private static String plain(String types) {
    String plain = types;
    for (Map.Entry<String, String> word : WORDS.entrySet()) {
      plain = plain.replace(word.getKey(), word.getValue());
    }
    return plain;
  }

  /** Without the list of all tokens that could stand there. */
  private static String firstClause(String text) {
    String line = text.lines().findFirst().orElse(text);
    int list = line.indexOf(" expecting {");
    return list < 0 ? line : line.substring(0, list);
  }
}
