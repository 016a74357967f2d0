package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * What one moment of one key holds for the automata.
 *
 * @param facts facts of the moment, in order of arrival
 * @param ends codes of rules that have a run whose limit is this moment; as written by versions
 *     before {@link RunEnds}
 */
record Turn(List<Fact> facts, List<Integer> ends) {

  static final Turn EMPTY = new Turn(List.of(), List.of());

  Turn with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts.size() + 1);
    more.addAll(facts);
    more.add(fact);
    return new Turn(more, ends);
  }
}
