package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happens at one address. An order is live while it is below printed, not ended, and not to go
 * in parcels of its own. In the order of (placed, order id), the first live order t1 outside any
 * group with at least 3 such orders placed in [t1, t1 + 24 h) opens a group when the count reaches
 * 3; a later live order of the window joins. It resolves MERGED when {@code wms.packages.merged}
 * names two members or two share a waybill, SUPERSEDED when a member is shipped on a waybill of its
 * own, CANCELLED when fewer than 3 are left by cancellation; only then its members are free again.
 */
final class MergeStory {

  private static final int ENOUGH = 3;
  private static final long WINDOW = Duration.ofHours(24).toMillis();

  private static final class Member {
    final String id;
    final OrderLife life = new OrderLife();
    final List<String> waybills = new ArrayList<>();
    Long placed;
    boolean separate;
    Group group;

    Member(String id) {
      this.id = id;
    }

    boolean free() {
      return placed != null && group == null && live();
    }

    boolean live() {
      return !separate && !life.printed() && !life.cancelled();
    }
  }

  private static final class Group {
    final List<Member> members = new ArrayList<>();
    final Member anchor;
    ExpectedAnomaly anomaly;

    Group(Member anchor, long at) {
      this.anchor = anchor;
      this.anomaly =
          new ExpectedAnomaly(
              "merge-candidates",
              "address",
              null,
              anchor.id,
              at,
              at,
              List.of(new Step("info", at)),
              null,
              null);
    }

    boolean open() {
      return anomaly.resolvedAt() == null;
    }

    void add(Member member) {
      members.add(member);
      member.group = this;
    }

    boolean inWindow(Member member) {
      return member.placed >= anchor.placed && member.placed < anchor.placed + WINDOW;
    }
  }

  private final Map<String, Member> orders = new LinkedHashMap<>();
  private final List<Group> groups = new ArrayList<>();

  void apply(Event event) {
    for (String id : event.orderIds()) {
      Member member = orders.computeIfAbsent(id, Member::new);
      member.life.apply(event);
      String waybill = event.text("waybill_no");
      boolean label = event.type().startsWith("wms.label") || event.type().startsWith("wms.order");
      if (waybill != null && label && !member.waybills.contains(waybill)) {
        member.waybills.add(waybill);
      }
      if (event.type().equals("order.placed") && member.placed == null) {
        member.placed = event.time();
        member.separate = event.flag("separate_parcels");
      }
    }
    groups.stream().filter(Group::open).forEach(group -> settle(group, event));
    regroup(event.time());
  }

  List<ExpectedAnomaly> groups() {
    return groups.stream().map(g -> g.anomaly).toList();
  }

  private void settle(Group group, Event event) {
    List<Member> named =
        group.members.stream().filter(m -> event.orderIds().contains(m.id)).toList();
    long left = group.members.stream().filter(m -> !m.life.cancelled()).count();
    if (merged(group, event, named)) {
      group.anomaly = group.anomaly.resolved(event.time(), "MERGED");
    } else if (event.type().equals("wms.order.shipped")
        && !named.isEmpty()
        && event.text("waybill_no") != null) {
      group.anomaly = group.anomaly.resolved(event.time(), "SUPERSEDED");
    } else if (left < ENOUGH) {
      group.anomaly = group.anomaly.resolved(event.time(), "CANCELLED");
      group.members.forEach(m -> m.group = null);
    }
  }

  private static boolean merged(Group group, Event event, List<Member> named) {
    if (event.type().equals("wms.packages.merged") && named.size() >= 2) {
      return true;
    }
    return group.members.stream()
        .flatMap(m -> m.waybills.stream())
        .anyMatch(w -> group.members.stream().filter(m -> m.waybills.contains(w)).count() >= 2);
  }

  private void regroup(long now) {
    List<Member> free =
        orders.values().stream()
            .filter(Member::free)
            .sorted(Comparator.comparing((Member m) -> m.placed).thenComparing(m -> m.id))
            .toList();
    for (Member member : free) {
      groups.stream()
          .filter(g -> g.open() && g.inWindow(member))
          .findFirst()
          .ifPresent(g -> g.add(member));
    }
    for (Member anchor : free) {
      Group group = new Group(anchor, now);
      List<Member> together =
          free.stream().filter(m -> m.group == null && group.inWindow(m)).toList();
      if (anchor.group == null && together.size() >= ENOUGH) {
        together.forEach(group::add);
        groups.add(group);
      }
    }
  }
}
