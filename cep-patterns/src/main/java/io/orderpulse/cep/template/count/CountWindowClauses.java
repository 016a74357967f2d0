package io.orderpulse.cep.template.count;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.events.record.Resolution;
import java.util.List;
import java.util.Set;

/** Reads the clauses of a count-window rule. */
public final class CountWindowClauses {

  private CountWindowClauses() {}

  public static CountWindow read(Clauses clauses) {
    String member =
        clauses.condition("member", false, "Orders that are counted, while they are so.");
    String gone = clauses.condition("gone", false, "Counted orders that no longer count.");
    String alone = clauses.condition("alone", false, "One counted order so resolves the group.");
    List<Selector> add = clauses.selectors("add", false, "With 'distinct': events that bring one.");
    String distinct =
        clauses.naming(
            "distinct",
            add,
            "Counts events instead: the data field or CEL that names what is counted.");
    checkCounted(clauses, member, gone, distinct, add);
    CountWindow window =
        new CountWindow(
            member,
            gone,
            alone,
            clauses.selectors(
                "together", false, "Events that resolve it when they name two or more members."),
            distinct,
            add,
            clauses.selectors("remove", false, "With 'distinct': events that take one away."),
            clauses.selectors(
                "sum_over",
                false,
                "With 'distinct': opens only when the amounts of 'add' sum to more than the newest"
                    + " amount of these."),
            opensAlone(clauses, alone),
            clauses.integerOr("min", 2, 2, "How many open it."),
            clauses.duration("within", "Length of the window from the earliest, end exclusive."),
            reason(clauses, "together_reason", Resolution.MERGED, "Resolution of 'together'."),
            reason(clauses, "alone_reason", Resolution.SUPERSEDED, "Resolution of 'alone'."),
            reason(
                clauses,
                "below_reason",
                Resolution.CANCELLED,
                "Resolution when too few are left."));
    checkAmounts(clauses, window);
    clauses.param("min", window.min());
    clauses.param("window", window.within());
    return window;
  }

  private static boolean opensAlone(Clauses clauses, String alone) {
    String opens =
        clauses.oneOf(
            "opens",
            Set.of("group", "alone"),
            "group",
            "What is an anomaly: the group, or each member of one that is 'alone'.");
    if (opens.equals("alone") && alone == null) {
      clauses.problem("opens", "'opens: alone' needs 'alone'");
    }
    return opens.equals("alone");
  }

  private static void checkCounted(
      Clauses clauses, String member, String gone, String distinct, List<Selector> add) {
    if ((member == null) == (distinct == null)) {
      clauses.problem(
          member == null ? "member" : "distinct",
          "either 'member' counts orders, or 'distinct' and 'add' count events");
    }
    if (member != null && gone == null) {
      clauses.problem("gone", "'member' needs 'gone'");
    }
    if (distinct != null && add.isEmpty()) {
      clauses.problem("add", "'distinct' needs 'add'");
    }
  }

  private static void checkAmounts(Clauses clauses, CountWindow window) {
    if (window.sumOver().isEmpty()) {
      return;
    }
    clauses.needAmounts("add", window.add());
    clauses.needAmounts("sum_over", window.sumOver());
  }

  private static Resolution reason(Clauses clauses, String name, Resolution fallback, String help) {
    return clauses.choice(name, Resolution.class, fallback, help);
  }
}
