package io.orderpulse.cep.cel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Equality and order of values, as CEL has them. */
final class Values {

  private Values() {}

  /** Numbers are equal by value whatever their type; values of different types are not equal. */
  static boolean equal(Object l, Object r) {
    if (l instanceof Number a) {
      return r instanceof Number b && Numbers.compare(a, b) == 0;
    }
    if (l instanceof List<?> a) {
      return r instanceof List<?> b && equalLists(a, b);
    }
    if (l instanceof Map<?, ?> a) {
      return r instanceof Map<?, ?> b && equalMaps(a, b);
    }
    return l.equals(r);
  }

  private static boolean equalLists(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b) {
    return a.size() == b.size()
        && a.entrySet().stream()
            .allMatch(e -> b.containsKey(e.getKey()) && equal(e.getValue(), b.get(e.getKey())));
  }

  /** True when {@link #compare} can say which is less. */
  static boolean comparable(Object l, Object r) {
    return l instanceof Number && r instanceof Number
        || l instanceof String && r instanceof String
        || l instanceof Instant && r instanceof Instant
        || l instanceof Duration && r instanceof Duration
        || l instanceof Boolean && r instanceof Boolean;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // both are of one type, see comparable
  static int compare(Object l, Object r) {
    if (l instanceof Number a && r instanceof Number b) {
      return Numbers.compare(a, b);
    }
    return ((Comparable) l).compareTo(r);
  }

  /** Membership in a list. */
  static boolean in(Object value, List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      if (equal(value, list.get(i))) {
        return true;
      }
    }
    return false;
  }
}
