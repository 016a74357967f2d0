package io.orderpulse.cep.judge;

import io.orderpulse.cep.cel.ConditionError;
import io.orderpulse.cep.cel.Scope;
import io.orderpulse.cep.cel.TextExpression;
import io.orderpulse.cep.fact.Fact;

/** What names a thing that is counted: a data field of the event, or CEL. */
public final class Naming {

  private final String field;
  private final TextExpression expression;

  private Naming(String field, TextExpression expression) {
    this.field = field;
    this.expression = expression;
  }

  /**
   * Compiles what the loader has already checked.
   *
   * @param name a data field, CEL that gives a text, or null for no name
   */
  public static Naming of(String name) {
    if (name == null || NoteValues.isField(name)) {
      return new Naming(name, null);
    }
    try {
      return new Naming(null, TextExpression.compile(name, Scope.untyped()));
    } catch (ConditionError e) {
      throw new IllegalArgumentException("name '" + name + "': " + e.getMessage(), e);
    }
  }

  /** The name, or null when it is not known. */
  public String of(Fact fact) {
    return expression == null ? NoteValues.name(fact, field) : expression.value(fact);
  }
}
