package io.orderpulse.jobs.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A pick task of an order line, from its first dispatch to the last word that it is not to be done,
 * or was not done in full.
 *
 * @param line the line
 * @param task the task
 * @param quantity pieces at the first dispatch
 * @param warehouse warehouse of the first dispatch
 * @param dispatched when it was dispatched first, ms, or null when only its end is known
 * @param gone when it was cancelled or picked short, ms, sorted
 */
public record PickTask(
    String line, String task, long quantity, String warehouse, Long dispatched, List<Long> gone) {

  private static final Comparator<PickTask> BY_DISPATCH =
      Comparator.comparingLong((PickTask task) -> task.dispatched).thenComparing(PickTask::task);

  PickTask dispatched(long time, long pieces, String where) {
    boolean isFirst = dispatched == null || time < dispatched;
    return isFirst ? new PickTask(line, task, pieces, where, time, gone) : this;
  }

  PickTask gone(long time) {
    TreeSet<Long> times = new TreeSet<>(gone);
    times.add(time);
    return new PickTask(line, task, quantity, warehouse, dispatched, new ArrayList<>(times));
  }

  /** It was dispatched before, and since then nobody has said that it is not to be done. */
  private boolean isLive(long time) {
    return gone.stream().noneMatch(end -> end >= dispatched && end <= time);
  }

  /** Tasks that were one too many when they were dispatched, by time. */
  static List<PickTask> duplicates(Iterable<PickTask> tasks, Map<String, Long> ordered) {
    List<PickTask> known = new ArrayList<>();
    tasks.forEach(task -> add(task, known));
    known.sort(BY_DISPATCH);
    List<PickTask> duplicates = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      PickTask task = known.get(i);
      long pieces = task.quantity;
      int live = 1;
      for (PickTask before : known.subList(0, i)) {
        if (before.line.equals(task.line) && before.isLive(task.dispatched)) {
          pieces += before.quantity;
          live++;
        }
      }
      Long wanted = ordered.get(task.line);
      if (live > 1 && wanted != null && pieces > wanted && task.isLive(task.dispatched)) {
        duplicates.add(task);
      }
    }
    return duplicates;
  }

  private static void add(PickTask task, List<PickTask> known) {
    if (task.dispatched != null) {
      known.add(task);
    }
  }
}
