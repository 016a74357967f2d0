package io.orderpulse.cep.life;

import io.orderpulse.cep.life.MuteCell.Present;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who mutes whom among the anomalies that share something: an order above all, or the subject. The
 * first cause is told from the others: it is the one that nobody mutes. Keyed by what they share.
 */
public final class Mute implements Stage<MuteCell> {

  static final String ORIGIN = "mute:";

  private static final long serialVersionUID = 1L;

  @Override
  public MuteCell fresh() {
    return new MuteCell();
  }

  @Override
  public void moment(
      String key,
      MuteCell cell,
      long now,
      List<LifeEvent> events,
      Members members,
      Consumer<LifeEvent> out) {
    events.stream().sorted(LifeEvent.WITHIN_MOMENT).forEach(e -> take(cell, e));
    cell.present.values().forEach(p -> rememberFirst(cell, p));
    for (Present one : cell.present.values()) {
      Present by = muter(cell, one);
      String key0 = by == null ? null : by.join.dedupKey();
      String root = by == null ? null : root(cell, by);
      if (!Objects.equals(key0, one.by) || !Objects.equals(root, one.root)) {
        one.by = key0;
        one.root = root;
        Hushes.tell(one.join, one.join.by(), now, ORIGIN + key, key0, root, out);
      }
    }
  }

  private static void take(MuteCell cell, LifeEvent e) {
    Present known = cell.present.get(e.dedupKey());
    boolean same = known != null && known.join.episode() == e.episode();
    switch (e.kind()) {
      case JOIN -> {
        if (known == null || known.join.episode() <= e.episode()) {
          Present present = new Present(e);
          if (same) {
            present.outerRoot = known.outerRoot;
            present.by = known.by;
            present.root = known.root;
          }
          cell.present.put(e.dedupKey(), present);
        }
      }
      case LEAVE -> {
        if (same) {
          cell.present.remove(e.dedupKey());
          cell.firsts.keySet().removeIf(k -> k.startsWith(e.dedupKey() + "#"));
        }
      }
      case HUSH, UNHUSH -> {
        if (same) {
          known.outerRoot = e.root();
        }
      }
      default -> throw new IllegalArgumentException("not for muting: " + e.kind());
    }
  }

  /** The first of a rule that comes while a muter is open; of two, the one that opened earlier. */
  private static void rememberFirst(MuteCell cell, Present muter) {
    for (String rule : muter.join.handling().mutesAfterFirst()) {
      String name = muter.join.dedupKey() + "#" + rule;
      if (!cell.firsts.containsKey(name)) {
        cell.present.values().stream()
            .filter(p -> isMeant(rule, p.join))
            .min((a, b) -> earlier(a.join, b.join))
            .ifPresent(p -> cell.firsts.put(name, p.join.dedupKey()));
      }
    }
  }

  private static int earlier(LifeEvent a, LifeEvent b) {
    int byTime = Long.compare(a.until(), b.until());
    return byTime != 0 ? byTime : a.dedupKey().compareTo(b.dedupKey());
  }

  /** What mutes it: the earliest of those that do, or null. */
  private static Present muter(MuteCell cell, Present one) {
    Present best = null;
    for (Present other : cell.present.values()) {
      if (mutes(cell, other, one) && (best == null || earlier(other.join, best.join) < 0)) {
        best = other;
      }
    }
    return best;
  }

  private static boolean mutes(MuteCell cell, Present muter, Present one) {
    if (muter == one || !names(cell, muter, one)) {
      return false;
    }
    // rules that mute each other: the earlier one stays, or nobody would be told
    return !reaches(cell, one, muter, new HashSet<>()) || earlier(muter.join, one.join) < 0;
  }

  private static boolean names(MuteCell cell, Present muter, Present one) {
    if (muter.join.handling().mutes().stream().anyMatch(m -> isMeant(m, one.join))) {
      return true;
    }
    return muter.join.handling().mutesAfterFirst().stream()
        .anyMatch(
            m ->
                isMeant(m, one.join)
                    && !one.join
                        .dedupKey()
                        .equals(cell.firsts.get(muter.join.dedupKey() + "#" + m)));
  }

  private static boolean reaches(MuteCell cell, Present from, Present to, Set<String> seen) {
    if (!seen.add(from.join.dedupKey())) {
      return false;
    }
    for (Present next : cell.present.values()) {
      if (next != from
          && names(cell, from, next)
          && (next == to || reaches(cell, next, to, seen))) {
        return true;
      }
    }
    return false;
  }

  /** {@code rule}, or {@code rule|discriminator}. */
  static boolean isMeant(String muted, LifeEvent join) {
    int bar = muted.indexOf('|');
    return bar < 0
        ? muted.equals(join.rule())
        : muted.substring(0, bar).equals(join.rule())
            && join.dedupKey().endsWith(muted.substring(bar));
  }

  private static String root(MuteCell cell, Present from) {
    Present one = from;
    Set<String> seen = new HashSet<>();
    while (seen.add(one.join.dedupKey())) {
      Present by = muter(cell, one);
      if (by == null) {
        break;
      }
      one = by;
    }
    return one.outerRoot == null ? one.join.dedupKey() : one.outerRoot;
  }

  @Override
  public long wake(MuteCell cell) {
    return NEVER;
  }

  @Override
  public boolean idle(MuteCell cell) {
    return cell.present.isEmpty();
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(MuteCell cell, DataOutput out) throws IOException {
    Bytes.number(cell.present.size(), out);
    for (Present one : cell.present.values()) {
      LifeEventCodec.write(one.join, out);
      Bytes.text(one.outerRoot, out);
      Bytes.text(one.by, out);
      Bytes.text(one.root, out);
    }
    Bytes.names(cell.firsts, out);
  }

  @Override
  public MuteCell read(int version, DataInput in) throws IOException {
    MuteCell cell = new MuteCell();
    for (long left = Bytes.number(in); left > 0; left--) {
      Present one = new Present(LifeEventCodec.read(in));
      one.outerRoot = Bytes.text(in);
      one.by = Bytes.text(in);
      one.root = Bytes.text(in);
      cell.present.put(one.join.dedupKey(), one);
    }
    cell.firsts.putAll(Bytes.names(in));
    return cell;
  }
}
