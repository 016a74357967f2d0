package io.orderpulse.sandbox.boards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Kibana's query language that the boards use, as Elasticsearch's: {@code field:
 * "value"}, {@code field: ("a" or "b")}, {@code field: *}, comparisons, and, or, not, brackets.
 */
final class Kql {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\"[^\"]*\"|[()]|:|>=|<=|>|<|\\*|[@\\w.-]+)");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int next;

  private Kql(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new IllegalArgumentException("no KQL at '" + text.substring(end) + "' of: " + text);
    }
  }

  static ObjectNode query(String text) {
    if (text.isBlank()) {
      ObjectNode all = JSON.objectNode();
      all.putObject("match_all");
      return all;
    }
    Kql kql = new Kql(text);
    ObjectNode query = kql.or();
    kql.expectEnd();
    return query;
  }

  private ObjectNode or() {
    List<ObjectNode> parts = new ArrayList<>(List.of(and()));
    while (take("or")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.get(0) : bool("should", parts);
  }

  private ObjectNode and() {
    List<ObjectNode> parts = new ArrayList<>(List.of(not()));
    while (take("and")) {
      parts.add(not());
    }
    return parts.size() == 1 ? parts.get(0) : bool("filter", parts);
  }

  private ObjectNode not() {
    if (take("not")) {
      return bool("must_not", List.of(not()));
    }
    if (take("(")) {
      ObjectNode inner = or();
      expect(")");
      return inner;
    }
    return comparison(take());
  }

  private ObjectNode comparison(String field) {
    String sign = take();
    if (sign.equals(":")) {
      return value(field);
    }
    String range =
        switch (sign) {
          case ">" -> "gt";
          case ">=" -> "gte";
          case "<" -> "lt";
          case "<=" -> "lte";
          default -> throw new IllegalArgumentException("'" + sign + "' in: " + text);
        };
    ObjectNode query = JSON.objectNode();
    query.putObject("range").putObject(field).put(range, unquoted(take()));
    return query;
  }

  private ObjectNode value(String field) {
    if (take("*")) {
      ObjectNode query = JSON.objectNode();
      query.putObject("exists").put("field", field);
      return query;
    }
    if (!take("(")) {
      return term(field, take());
    }
    List<ObjectNode> any = new ArrayList<>(List.of(term(field, take())));
    while (take("or")) {
      any.add(term(field, take()));
    }
    expect(")");
    return bool("should", any);
  }

  private static ObjectNode term(String field, String value) {
    ObjectNode query = JSON.objectNode();
    query.putObject("match_phrase").put(field, unquoted(value));
    return query;
  }

  private static ObjectNode bool(String clause, List<ObjectNode> queries) {
    ObjectNode query = JSON.objectNode();
    ArrayNode list = query.putObject("bool").putArray(clause);
    queries.forEach(list::add);
    return query;
  }

  private static String unquoted(String value) {
    return value.replace("\"", "");
  }

  private boolean take(String token) {
    if (next < tokens.size() && tokens.get(next).equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  private String take() {
    if (next == tokens.size()) {
      throw new IllegalArgumentException("KQL ends too early: " + text);
    }
    return tokens.get(next++);
  }

  private void expect(String token) {
    if (!take(token)) {
      throw new IllegalArgumentException("'" + token + "' is missing in: " + text);
    }
  }

  private void expectEnd() {
    if (next < tokens.size()) {
      throw new IllegalArgumentException("'" + tokens.get(next) + "' too much in: " + text);
    }
  }
}
