package io.orderpulse.dashboards.templates;

import static io.orderpulse.dashboards.templates.Field.date;
import static io.orderpulse.dashboards.templates.Field.integer;
import static io.orderpulse.dashboards.templates.Field.keyword;
import static io.orderpulse.dashboards.templates.Field.map;

import java.util.List;

/** One document per rule: the version in force. */
public final class RuleTemplate {

  /** {@code orderpulse-rules}; id: rule id; version: the rule's. */
  public static final IndexTemplate TEMPLATE =
      new IndexTemplate(
          "rules",
          false,
          1,
          List.of("effective_from", "published"),
          List.of(
              keyword("id"),
              integer("version"),
              keyword("hash"),
              keyword("author"),
              date("effective_from"),
              date("published"),
              map("content")));

  private RuleTemplate() {}
}
