package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.cep.template.Templates;
import io.orderpulse.cep.template.balance.BalanceClauses;
import io.orderpulse.cep.template.compare.CompareClauses;
import io.orderpulse.cep.template.count.CountWindowClauses;
import io.orderpulse.cep.template.deadline.DeadlineClauses;
import io.orderpulse.cep.template.escalate.EscalateClauses;
import io.orderpulse.cep.template.expect.ExpectClauses;
import io.orderpulse.cep.template.group.GroupClauses;
import io.orderpulse.cep.template.growth.GrowthClauses;
import io.orderpulse.cep.template.match.MatchClauses;
import io.orderpulse.cep.template.ratio.RatioClauses;
import io.orderpulse.cep.template.sequence.SequenceClauses;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How the clauses of each template are read, by its name, in the order of the reference. */
final class TemplateReaders {

  private static final Map<String, Function<Clauses, Template>> ALL = all();

  private TemplateReaders() {}

  static Map<String, Function<Clauses, Template>> byName() {
    return ALL;
  }

  private static Map<String, Function<Clauses, Template>> all() {
    Map<String, Function<Clauses, Template>> readers = new LinkedHashMap<>();
    readers.put("expect", ExpectClauses::read);
    readers.put("deadline", DeadlineClauses::read);
    readers.put("sequence", SequenceClauses::read);
    readers.put("count-window", CountWindowClauses::read);
    readers.put("match", MatchClauses::read);
    readers.put("compare", CompareClauses::read);
    readers.put("balance", BalanceClauses::read);
    readers.put("ratio", RatioClauses::read);
    readers.put("growth", GrowthClauses::read);
    readers.put("escalate", EscalateClauses::read);
    readers.put("group", GroupClauses::read);
    for (TemplateKind<?, ?> kind : Templates.all()) {
      readers.putIfAbsent(kind.wire(), kind::read);
    }
    return Collections.unmodifiableMap(readers);
  }
}
