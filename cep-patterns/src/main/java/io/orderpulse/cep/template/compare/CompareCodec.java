package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import io.orderpulse.events.record.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Binary form of {@link CompareCell}. */
final class CompareCodec implements CellCodec<CompareCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(CompareCell cell, CellOutput out) throws IOException {
    out.bool(cell.looked != Long.MIN_VALUE);
    if (cell.looked != Long.MIN_VALUE) {
      out.time(cell.looked);
    }
    write(cell.expected, out);
    write(cell.actual, out);
    out.number(cell.judged.size());
    for (Judgement judgement : cell.judged) {
      CellParts.writeEnum(judgement.severity(), out);
      out.evidence(judgement.evidence());
    }
    out.number(cell.levels.size());
    for (String part : cell.levels.keySet()) {
      out.text(part);
      CellParts.writeLevel(cell.levels.get(part), out);
    }
  }

  private static void write(List<Version> versions, CellOutput out) throws IOException {
    out.number(versions.size());
    for (Version version : versions) {
      out.text(version.each());
      out.time(version.effective());
      out.text(version.name());
      out.evidence(version.evidence());
      out.number(version.values().size());
      for (Map.Entry<String, Map<String, String>> field : version.values().entrySet()) {
        out.text(field.getKey());
        CellParts.writeTexts(field.getValue(), out);
      }
    }
  }

  @Override
  public CompareCell read(CellInput in, int version) throws IOException {
    CellParts.check("compare", version, version());
    CompareCell cell = new CompareCell();
    if (in.bool()) {
      cell.looked = in.time();
    }
    read(cell.expected, in);
    read(cell.actual, in);
    long judged = in.number();
    for (int i = 0; i < judged; i++) {
      Severity severity = CellParts.readEnum(Severity.values(), in);
      cell.judged.add(new Judgement(severity, in.evidence()));
    }
    long levels = in.number();
    for (int i = 0; i < levels; i++) {
      String part = in.text();
      cell.levels.put(part, CellParts.readLevel(in));
    }
    return cell;
  }

  private static void read(List<Version> versions, CellInput in) throws IOException {
    long size = in.number();
    for (int i = 0; i < size; i++) {
      String each = in.text();
      long effective = in.time();
      String name = in.text();
      var evidence = in.evidence();
      TreeMap<String, Map<String, String>> values = new TreeMap<>();
      long fields = in.number();
      for (int f = 0; f < fields; f++) {
        String field = in.text();
        values.put(field, CellParts.readTexts(in));
      }
      versions.add(new Version(each, effective, name, values, evidence));
    }
  }

  @Override
  public CompareCell copy(CompareCell cell) {
    CompareCell copy = new CompareCell();
    copy.expected.addAll(cell.expected);
    copy.actual.addAll(cell.actual);
    copy.judged.addAll(cell.judged);
    copy.looked = cell.looked;
    cell.levels.forEach((part, level) -> copy.levels.put(part, CellParts.copyLevel(level)));
    return copy;
  }
}
