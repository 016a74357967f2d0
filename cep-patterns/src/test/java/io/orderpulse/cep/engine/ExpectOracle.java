package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Expect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an <em>expect</em> rule says of one key, found the slow way: for each start on its own, from
 * all events at once. Events are of type {@code from}, {@code expect}, {@code unless}, or {@code
 * both} (a start that also satisfies).
 */
final class ExpectOracle {

  private final Expect template;
  private final long within;

  ExpectOracle(Rule rule) {
    this.template = (Expect) rule.template();
    this.within = template.within().toMillis();
  }

  /** Verdicts as {@code OPEN@time}, {@code END@time REASON}, in the order of their times. */
  List<String> verdicts(List<Fact> arrived) {
    List<Fact> facts = new ArrayList<>(arrived);
    facts.sort(Fact.Order.INSTANCE);
    List<Fact> starts = facts.stream().filter(f -> is(f, "from") || is(f, "both")).toList();
    List<Episode> episodes = new ArrayList<>();
    switch (template.start()) {
      case FIRST -> {
        if (!starts.isEmpty()) {
          add(episodes, facts, starts.get(0), null);
        }
      }
      case EACH -> starts.forEach(start -> add(episodes, facts, start, null));
      case LATEST -> {
        for (int i = 0; i < starts.size(); i++) {
          add(episodes, facts, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : null);
        }
      }
    }
    List<String> said = new ArrayList<>();
    for (Episode episode : episodes) {
      said.add("OPEN@" + episode.opened);
      if (episode.end != null) {
        said.add("END@" + episode.end.time() + " " + reason(episode.end));
      }
    }
    said.sort(Comparator.naturalOrder());
    return said;
  }

  private String reason(Fact end) {
    return is(end, "unless") ? "CANCELLED" : "RECOVERED";
  }

  private void add(List<Episode> episodes, List<Fact> facts, Fact start, Fact successor) {
    Fact end = null;
    for (Fact fact : facts) {
      if (end == null && ends(fact, start, successor)) {
        end = fact;
      }
    }
    long deadline = start.time() + within;
    boolean inTime = end != null && (end.time() <= deadline || isBefore(end, start));
    if (!inTime) {
      episodes.add(new Episode(deadline, end));
    }
  }

  /** True when a fact ends the expectation that a start began. */
  private boolean ends(Fact fact, Fact start, Fact successor) {
    boolean self = fact == start;
    if (is(fact, "unless")) {
      return true; // before the start: nothing is expected any more; after it: pointless
    }
    if (template.start() == Expect.Start.LATEST) {
      return fact == successor || (is(fact, "expect") && isBefore(start, fact));
    }
    boolean satisfies = is(fact, "expect") || (is(fact, "both") && !self);
    return satisfies && (template.anyOrder() || fact.time() >= start.time());
  }

  private static boolean isBefore(Fact a, Fact b) {
    return Fact.Order.INSTANCE.compare(a, b) < 0;
  }

  private static boolean is(Fact fact, String type) {
    return fact.event().type().equals(type);
  }

  /** One anomaly from its opening to its end. */
  private record Episode(long opened, Fact end) {}
}
