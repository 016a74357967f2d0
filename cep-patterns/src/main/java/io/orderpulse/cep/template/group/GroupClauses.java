package io.orderpulse.cep.template.group;

import io.orderpulse.cep.template.Clauses;

/** Reads the clauses of a group rule. */
public final class GroupClauses {

  private GroupClauses() {}

  public static Group read(Clauses clauses) {
    Group group =
        new Group(
            clauses.selectors("from", true, "Events that announce the cause."),
            clauses.selectors("until", false, "Events that end it."),
            clauses.textOr(
                "ends", null, "Data field of 'from' with the time at which it ends by itself."),
            clauses.texts("each", "Data fields that tell several causes of one key apart."));
    return group;
  }
}
