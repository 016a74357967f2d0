package io.orderpulse.dashboards.board;

/** What a measure computes from the documents of its bucket. */
public sealed interface Expression {

  /** Documents that a query finds. */
  static Aggregate count(String kql) {
    return new Aggregate(Operation.COUNT, null, kql);
  }

  /** Sum of a field. */
  static Aggregate sum(String field) {
    return new Aggregate(Operation.SUM, field, "");
  }

  /** Sum of a field over the documents that a query finds. */
  static Aggregate sum(String field, String kql) {
    return new Aggregate(Operation.SUM, field, kql);
  }

  /** Greatest value of a field. */
  static Aggregate max(String field, String kql) {
    return new Aggregate(Operation.MAX, field, kql);
  }

  /** Different values of a field. */
  static Aggregate unique(String field, String kql) {
    return new Aggregate(Operation.UNIQUE, field, kql);
  }

  /** A percentile of a field with one or more numbers. */
  static Aggregate percentile(Operation which, String field) {
    return new Aggregate(which, field, "");
  }

  /** A number that stays. */
  static Constant number(double value) {
    return new Constant(value);
  }

  /** Quotient. */
  default Expression over(Expression divisor) {
    return new Operator(Operator.Sign.DIVIDE, this, divisor);
  }

  /** Product. */
  default Expression times(double factor) {
    return new Operator(Operator.Sign.MULTIPLY, this, number(factor));
  }

  /** Difference. */
  default Expression minus(Expression other) {
    return new Operator(Operator.Sign.SUBTRACT, this, other);
  }

  /**
   * One number of many documents.
   *
   * @param operation how
   * @param field of which field; null for a count
   * @param kql which documents of the bucket; empty for all
   */
  record Aggregate(Operation operation, String field, String kql) implements Expression {

    /** A count has no field, everything else has one. */
    public Aggregate {
      if ((field == null) != (operation == Operation.COUNT)) {
        throw new IllegalArgumentException(operation + " of field " + field);
      }
    }
  }

  /**
   * A number.
   *
   * @param value finite, not negative
   */
  record Constant(double value) implements Expression {

    /** Negative numbers are written as a difference. */
    public Constant {
      if (!(value >= 0 && value < 1e12)) {
        throw new IllegalArgumentException("no constant of a formula: " + value);
      }
    }
  }

  /**
   * Two values made one.
   *
   * @param sign how
   * @param left first
   * @param right second
   */
  record Operator(Sign sign, Expression left, Expression right) implements Expression {

    /** The four kinds. */
    public enum Sign {
      /** {@code +}. */
      ADD("add", " + "),
      /** {@code -}. */
      SUBTRACT("subtract", " - "),
      /** {@code *}. */
      MULTIPLY("multiply", " * "),
      /** {@code /}. */
      DIVIDE("divide", " / ");

      private final String function;
      private final String text;

      Sign(String function, String text) {
        this.function = function;
        this.text = text;
      }

      /** Its name in a syntax tree. */
      public String function() {
        return function;
      }

      /** How it is written. */
      public String text() {
        return text;
      }
    }
  }
}
