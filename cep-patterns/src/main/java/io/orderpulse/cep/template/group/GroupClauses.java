package io.orderpulse.cep.template.group;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import java.util.List;

/** Reads the clauses of a group rule. */
public final class GroupClauses {

  private GroupClauses() {}

  public static Group read(Clauses clauses) {
    List<Selector> from = clauses.selectors("from", true, "Events that announce the cause.");
    return new Group(
        from,
        clauses.selectors("until", false, "Events that end it."),
        clauses.field(
            "ends", from, "Data field of 'from' with the time at which it ends by itself."),
        clauses.fields("each", from, "Data fields that tell several causes of one key apart."));
  }
}
