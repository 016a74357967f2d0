package io.orderpulse.cep.template;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;

/**
 * Everything about one template in one place: its clauses, how they are read, how they are judged
 * and how its cells are stored. A new template is one new package with one of these, and its line
 * in {@link Templates}.
 *
 * @param <T> its clauses
 * @param <C> its cells
 */
public interface TemplateKind<T extends Template, C> {

  /** The name in rule files. */
  String wire();

  /** The name in states; from 1, never used again for another template. */
  int number();

  /** One sentence for people: what it finds. */
  String purpose();

  /** Reads the clauses; problems are reported through {@code clauses}. */
  T read(Clauses clauses);

  /**
   * The clauses with every threshold and duration set to a fixed value. Two versions of a rule with
   * the same shape judge the same cells, so a change of a threshold moves what is pending.
   */
  T shape(T template);

  /** How a rule is judged. */
  Table<C> table(Rule rule, T template);

  /**
   * How a rule is judged by a plan that may be another than the one it would get today.
   *
   * @param compact true for the compact plan; templates that have no other need not ask
   */
  default Table<C> table(Rule rule, T template, boolean compact) {
    return table(rule, template);
  }

  /** How its cells are stored. */
  CellCodec<C> codec();
}
