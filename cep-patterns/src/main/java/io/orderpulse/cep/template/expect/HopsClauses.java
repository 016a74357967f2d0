package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.template.Clauses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the table of links of a hops rule. */
final class HopsClauses {

  private static final int MAX_LINKS = 31;

  private HopsClauses() {}

  static Hops read(Clauses clauses) {
    Duration within =
        clauses.durationOr(
            "within", Duration.ofMinutes(15), "The limit of links that have none of their own.");
    clauses.param("limit", within);
    List<Hops.Link> links = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Clauses item : clauses.objects("links", true, "The links, each once.")) {
      Hops.Link link = link(item, within);
      if (link.name() != null && !names.add(link.name())) {
        item.problem("name", "link '" + link.name() + "' stands twice");
      }
      links.add(link);
    }
    if (links.size() > MAX_LINKS) {
      clauses.problem("links", "a rule has at most " + MAX_LINKS + " links");
    }
    return new Hops(List.copyOf(links));
  }

  private static Hops.Link link(Clauses item, Duration within) {
    String name = item.text("name", "What tells the link from others, for example channel→erp.");
    Expect expect =
        new Expect(
            item.selectors("from", true, "Events at which it leaves the one system."),
            item.selectors("expect", true, "Events at which it is in the other, before or after."),
            item.selectors("unless", false, "Events that make it pointless."),
            List.of(),
            item.durationOr("within", within, "The limit, counted from the first of 'from'."),
            Expect.Start.FIRST,
            true);
    if (item.has("within")) {
      item.param("limit " + name, expect.within());
    }
    return new Hops.Link(
        name,
        expect,
        item.textOr("owner", null, "Role that acts; that of the rule by default."),
        item.flagOr("off", false, "Not judged."));
  }
}
