package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact plan of a <em>hops</em> rule: the table of an <em>expect</em> rule for each link. A
 * note has one bit for each link that the fact concerns, and what the link's own table noted.
 */
final class HopsTable implements Table<HopsCell> {

  private static final int[] NONE = {};

  private final List<Hops.Link> links;
  private final ExpectTable[] tables;
  private final Map<String, int[]> byType = new HashMap<>();

  HopsTable(Rule rule, Hops template) {
    links = template.judged().toList();
    tables = new ExpectTable[links.size()];
    Map<String, List<Integer>> heard = new HashMap<>();
    for (int i = 0; i < tables.length; i++) {
      Hops.Link link = links.get(i);
      tables[i] = new ExpectTable(of(rule, link), link.expect(), link.name());
      int place = i;
      link.expect().selectors().stream()
          .map(s -> s.event())
          .distinct()
          .forEach(type -> heard.computeIfAbsent(type, t -> new ArrayList<>()).add(place));
    }
    heard.forEach((type, at) -> byType.put(type, at.stream().mapToInt(i -> i).toArray()));
  }

  /** The rule as it is for one link. */
  private static Rule of(Rule rule, Hops.Link link) {
    Alerting alerting = rule.alerting();
    Map<String, String> params = new HashMap<>(rule.params());
    params.keySet().removeIf(name -> name.startsWith("limit"));
    params.put("limit", link.expect().within().toString());
    return new Rule(
        rule.id(),
        rule.version(),
        rule.key(),
        link.expect(),
        rule.severity(),
        rule.timing(),
        link.owner() == null ? alerting : alerting.ownedBy(link.owner()),
        rule.release(),
        params,
        rule.unit(),
        rule.zh(),
        rule.en(),
        rule.source(),
        rule.hash());
  }

  @Override
  public Note note(Fact fact) {
    int bits = 0;
    List<Object> values = null; // most events concern no link
    for (int i : byType.getOrDefault(fact.event().type(), NONE)) {
      Note note = tables[i].note(fact);
      if (note != null) {
        bits |= 1 << i;
        values = values == null ? new ArrayList<>(4) : values;
        values.add((long) note.clauses());
        values.add(note.values());
      }
    }
    return bits == 0 ? null : new Note(bits, values);
  }

  /** What the table of a link noted. */
  @SuppressWarnings("unchecked") // note() made it
  private static Note of(Note note, int link) {
    int place = Integer.bitCount(note.clauses() & ((1 << link) - 1)) * 2;
    int clauses = (int) (long) (Long) note.values().get(place);
    return new Note(clauses, (List<Object>) note.values().get(place + 1));
  }

  @Override
  public HopsCell fresh() {
    return new HopsCell();
  }

  @Override
  public void on(HopsCell cell, Mark mark, Note note, Moment moment) {
    for (int i = 0; i < tables.length; i++) {
      if (note.has(1 << i)) {
        ExpectCell own = cell.links.computeIfAbsent(links.get(i).name(), n -> new ExpectCell());
        tables[i].on(own, mark, of(note, i), moment);
      }
    }
  }

  @Override
  public void at(HopsCell cell, Moment moment) {
    for (int i = 0; i < tables.length; i++) {
      ExpectCell own = cell.links.get(links.get(i).name());
      if (own != null) {
        tables[i].at(own, moment);
      }
    }
  }

  @Override
  public long wake(HopsCell cell) {
    return wake(cell, List.of());
  }

  @Override
  public long wake(HopsCell cell, List<Noted> pending) {
    long wake = NEVER;
    for (int i = 0; i < tables.length; i++) {
      ExpectCell own = cell.links.get(links.get(i).name());
      List<Noted> waiting = waiting(pending, i);
      if (own != null || !waiting.isEmpty()) {
        wake = Math.min(wake, tables[i].wake(own == null ? new ExpectCell() : own, waiting));
      }
    }
    return wake;
  }

  private static List<Noted> waiting(List<Noted> pending, int link) {
    List<Noted> waiting = List.of();
    for (Noted noted : pending) {
      if (noted.note().has(1 << link)) {
        waiting = waiting.isEmpty() ? new ArrayList<>(pending.size()) : waiting;
        waiting.add(new Noted(noted.mark(), of(noted.note(), link)));
      }
    }
    return waiting;
  }

  @Override
  public boolean idle(HopsCell cell) {
    return cell.links.values().stream().allMatch(own -> own.active.isEmpty());
  }

  @Override
  public long retention() {
    long retention = 0;
    for (ExpectTable table : tables) {
      retention = Math.max(retention, table.retention());
    }
    return retention;
  }

  @Override
  public void changed(HopsCell cell, Moment moment) {
    for (int i = 0; i < tables.length; i++) {
      ExpectCell own = cell.links.get(links.get(i).name());
      if (own != null) {
        tables[i].changed(own, moment);
      }
    }
  }

  @Override
  public void end(HopsCell cell, Resolution why, Moment moment) {
    for (int i = 0; i < tables.length; i++) {
      ExpectCell own = cell.links.get(links.get(i).name());
      if (own != null) {
        tables[i].end(own, why, moment);
      }
    }
    cell.links.clear();
  }
}
