package io.orderpulse.cep.cel;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Closures on texts, and the size of things. */
final class Texts {

  private Texts() {}

  static Typed test(Typed text, Typed argument, BiPredicate<String, String> test) {
    Node left = text.node();
    Node right = argument.node();
    return Typed.of(
        frame -> {
          Object l = left.eval(frame);
          if (l instanceof Miss) {
            return l;
          }
          Object r = right.eval(frame);
          if (l instanceof String a && r instanceof String b) {
            return test.test(a, b);
          }
          return r instanceof Miss ? r : Miss.FAILED;
        },
        Shape.BOOL);
  }

  /**
   * A search for a constant regular expression (RE2, linear in the text).
   *
   * @throws BadLiteral when it is none
   */
  static Typed matches(Typed text, Typed regex, long expression) throws NotInSubset {
    if (!(regex.constant() instanceof String constant)) {
      throw new NotInSubset();
    }
    Pattern pattern = pattern(constant, expression);
    return test(text, regex, (t, r) -> pattern.matcher(t).find());
  }

  private static Pattern pattern(String regex, long expression) throws BadLiteral {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new BadLiteral(
          "'%s' is not a regular expression (RE2): %s".formatted(regex, e.getDescription()),
          expression);
    }
  }

  /** Code points of a text, elements of a list or map. */
  static Typed size(Typed operand) throws NotInSubset {
    if (operand.shape().kind() == Shape.Kind.STRUCT) {
      throw new NotInSubset();
    }
    Node node = operand.node();
    return Typed.of(
        frame -> {
          Object value = node.eval(frame);
          if (value instanceof String text) {
            return (long) text.codePointCount(0, text.length());
          } else if (value instanceof List<?> list) {
            return (long) list.size();
          } else if (value instanceof Map<?, ?> map) {
            return (long) map.size();
          }
          return value instanceof Miss ? value : Miss.FAILED;
        },
        Shape.INT);
  }
}
