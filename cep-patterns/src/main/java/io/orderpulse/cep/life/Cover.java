package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.verdict.Handling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What many share from outside: a feed that is silent, a carrier that does not drive. An absence
 * under a feed that has sent nothing since says nothing ({@value #UNKNOWN}), and neither does one
 * under an open anomaly of that feed or carrier. Keyed by feed or carrier.
 *
 * <p>A feed that speaks again tells what it has missed in a burst: it is given some time before
 * what is still missing is told.
 */
public final class Cover implements Stage<Cover.Cell> {

  static final String ORIGIN = "cover:";

  /** Reason of what nobody can know. */
  static final String UNKNOWN = "feed-unknown";

  private static final long serialVersionUID = 1L;

  private final long grace;

  /**
   * @param grace how long a feed that speaks again may take, ms
   */
  public Cover(long grace) {
    this.grace = grace;
  }

  /** What it remembers of one feed or carrier; those under it are members. */
  public static final class Cell {
    /** Time of the feed's newest event, ms. */
    long heard = Long.MIN_VALUE;

    /** When those are told of who are no longer under it, ms, or {@link Stage#NEVER}. */
    long liftAt = NEVER;

    /** Open anomalies of the feed or carrier itself, by dedup_key. */
    final TreeMap<String, LifeEvent> muters = new TreeMap<>();
  }

  @Override
  public Cell fresh() {
    return new Cell();
  }

  @Override
  public void moment(
      String key,
      Cell cell,
      long now,
      List<LifeEvent> events,
      Members members,
      Consumer<LifeEvent> out) {
    boolean all = false;
    for (LifeEvent e : events.stream().sorted(LifeEvent.WITHIN_MOMENT).toList()) {
      switch (e.kind()) {
        case HEARD -> {
          boolean again = cell.heard != Long.MIN_VALUE && e.time() - cell.heard >= grace;
          if (again || cell.liftAt == NEVER) {
            cell.liftAt = now + grace;
          }
          cell.heard = Math.max(cell.heard, e.time());
        }
        case JOIN -> {
          if (isMuter(key, e)) {
            cell.muters.put(e.dedupKey(), e);
            all = true;
          } else {
            join(key, cell, e, now, members, out);
          }
        }
        case LEAVE -> {
          LifeEvent muter = cell.muters.get(e.dedupKey());
          if (muter != null && muter.episode() == e.episode()) {
            cell.muters.remove(e.dedupKey());
            cell.liftAt = Math.min(cell.liftAt, now + (Feeds.isFeed(key) ? grace : 0));
          }
          LifeEvent member = members.get(e.dedupKey());
          if (member != null && member.episode() == e.episode()) {
            members.remove(e.dedupKey());
          }
        }
        default -> throw new IllegalArgumentException("not for covering: " + e.kind());
      }
    }
    boolean lift = cell.liftAt <= now;
    if (all || lift) {
      members.all().forEach(m -> judge(key, cell, m, lift, now, members, out));
    }
    if (lift) {
      cell.liftAt = NEVER;
    }
  }

  /** An anomaly of the feed itself, or one about the carrier. */
  private static boolean isMuter(String key, LifeEvent e) {
    Handling handling = e.handling();
    if (handling.mutes().isEmpty()) {
      return false;
    }
    return Feeds.isFeed(key)
        ? e.refs().contains("source|" + key.substring(key.indexOf('|') + 1))
        : handling.about().covers() != null;
  }

  private void join(
      String key, Cell cell, LifeEvent e, long now, Members members, Consumer<LifeEvent> out) {
    LifeEvent known = members.get(e.dedupKey());
    boolean same = known != null && known.episode() == e.episode();
    LifeEvent fresh = e.said(same ? known.origin() : null, e.by(), null);
    members.put(e.dedupKey(), fresh);
    judge(key, cell, fresh, !same, now, members, out);
  }

  /**
   * @param lift false when it may only come under something, not come free
   */
  private void judge(
      String key,
      Cell cell,
      LifeEvent member,
      boolean lift,
      long now,
      Members members,
      Consumer<LifeEvent> out) {
    String by = by(key, cell, member);
    // of a member, the origin remembers what it was told
    if (Objects.equals(by, member.origin()) || (by == null && !lift)) {
      return;
    }
    members.put(member.dedupKey(), member.said(by, member.by(), null));
    String root = UNKNOWN.equals(by) ? null : by;
    Hushes.tell(member, member.by(), now, ORIGIN + key, by, root, out);
    for (String scope : member.refs()) {
      out.accept(
          LifeEvent.about(
                  To.MUTE,
                  scope,
                  by == null ? Kind.UNHUSH : Kind.HUSH,
                  member.dedupKey(),
                  member.episode(),
                  now)
              .said(ORIGIN + key, by, root));
    }
  }

  private static String by(String key, Cell cell, LifeEvent member) {
    for (LifeEvent muter : cell.muters.values()) {
      if (muter.handling().mutes().stream().anyMatch(m -> Mute.isMeant(m, member))
          && isWithin(member.handling().about().region(), muter.handling().about().covers())) {
        return muter.dedupKey();
      }
    }
    return Feeds.isFeed(key) && cell.heard <= member.time() ? UNKNOWN : null;
  }

  /** Where a parcel is that nobody has scanned, nobody knows. */
  private static boolean isWithin(String region, Handling.Covers covers) {
    return covers == null
        || covers.region().isEmpty()
        || region == null
        || region.startsWith(covers.region());
  }

  @Override
  public long wake(Cell cell) {
    return cell.liftAt;
  }

  @Override
  public boolean idle(Cell cell) {
    return cell.heard == Long.MIN_VALUE && cell.muters.isEmpty() && cell.liftAt == NEVER;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(Cell cell, DataOutput out) throws IOException {
    Bytes.time(cell.heard, out);
    Bytes.time(cell.liftAt, out);
    Bytes.number(cell.muters.size(), out);
    for (LifeEvent muter : cell.muters.values()) {
      LifeEventCodec.write(muter, out);
    }
  }

  @Override
  public Cell read(int version, DataInput in) throws IOException {
    Cell cell = new Cell();
    cell.heard = Bytes.time(in);
    cell.liftAt = Bytes.time(in);
    for (long left = Bytes.number(in); left > 0; left--) {
      LifeEvent muter = LifeEventCodec.read(in);
      cell.muters.put(muter.dedupKey(), muter);
    }
    return cell;
  }
}
