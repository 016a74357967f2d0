package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.events.record.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Binary form of a {@link SequenceCell}. */
final class SequenceCodec implements CellCodec<SequenceCell> {

  static final SequenceCodec INSTANCE = new SequenceCodec();

  private static final int VERSION = 1;

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public void write(SequenceCell cell, CellOutput out) throws IOException {
    out.number(cell.runs.size());
    for (Run run : cell.runs) {
      CellParts.writeEvidence(run.events(), out);
    }
    out.number(cell.matches.size());
    for (PatternMatch match : cell.matches) {
      write(match, out);
    }
    out.number(cell.levels.size());
    for (Map.Entry<String, Level> e : cell.levels.entrySet()) {
      out.text(e.getKey());
      CellParts.writeLevel(e.getValue(), out);
    }
  }

  private static void write(PatternMatch match, CellOutput out) throws IOException {
    out.time(match.time());
    out.evidence(match.by());
    out.number(match.stages().size());
    for (Map.Entry<String, List<Evidence>> e : match.stages().entrySet()) {
      out.text(e.getKey());
      CellParts.writeEvidence(e.getValue(), out);
    }
  }

  @Override
  public SequenceCell read(CellInput in, int version) throws IOException {
    CellParts.check("sequence", version, VERSION);
    SequenceCell cell = new SequenceCell();
    for (long i = in.number(); i > 0; i--) {
      cell.runs.add(new Run(List.copyOf(CellParts.readEvidence(in))));
    }
    for (long i = in.number(); i > 0; i--) {
      cell.matches.add(match(in));
    }
    for (long i = in.number(); i > 0; i--) {
      String discriminator = in.text();
      cell.levels.put(discriminator, CellParts.readLevel(in));
    }
    return cell;
  }

  private static PatternMatch match(CellInput in) throws IOException {
    long time = in.time();
    Evidence by = in.evidence();
    Map<String, List<Evidence>> stages = new LinkedHashMap<>();
    for (long i = in.number(); i > 0; i--) {
      String stage = in.text();
      stages.put(stage, CellParts.readEvidence(in));
    }
    return new PatternMatch(stages, time, by);
  }

  @Override
  public SequenceCell copy(SequenceCell cell) {
    SequenceCell copy = new SequenceCell();
    copy.runs = new ArrayList<>(cell.runs);
    copy.matches = new ArrayList<>(cell.matches);
    copy.levels = new TreeMap<>();
    cell.levels.forEach((name, level) -> copy.levels.put(name, CellParts.copyLevel(level)));
    return copy;
  }
}
