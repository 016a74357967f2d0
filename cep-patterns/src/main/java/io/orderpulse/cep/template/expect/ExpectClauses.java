package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.template.Clauses;
import java.util.Set;

/** Reads the clauses of an expect rule. */
public final class ExpectClauses {

  private ExpectClauses() {}

  public static Expect read(Clauses clauses) {
    Expect.Start start =
        clauses.choice(
            "start",
            Expect.Start.class,
            Expect.Start.FIRST,
            "Which start counts when there are several of one key.");
    boolean latest = start == Expect.Start.LATEST;
    String order =
        clauses.oneOf(
            "order",
            Set.of("any", "after"),
            latest ? "after" : "any",
            "Whether an expected event that came before the start satisfies too (any) or only one at"
                + " or after it (after); after by default when start is latest.");
    if (latest && order.equals("any")) {
      clauses.problem(
          "order", "'start: latest' needs 'order: after', as an earlier event would always do");
    }
    Expect expect =
        new Expect(
            clauses.selectors("from", true, "Events that start the clock."),
            clauses.selectors("expect", true, "Events that satisfy it, at the limit or earlier."),
            clauses.selectors("unless", false, "Events that make the expectation pointless."),
            clauses.selectors(
                "stop",
                false,
                "Events that end it until it starts anew, for example when a tag is taken away."),
            clauses.duration(
                "within", "The limit, counted from the start; at the limit is in time."),
            start,
            order.equals("any"));
    clauses.param("limit", expect.within());
    return expect;
  }
}
