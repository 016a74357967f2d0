package io.orderpulse.cep.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.About;
import io.orderpulse.cep.verdict.Handling.Covers;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people see of the life of anomalies; times are minutes unless they say otherwise. */
class LifeScenariosTest {

  private static final long MIN = 60_000;
  private static final long HOUR = 60 * MIN;
  private static final long T0 = 1_771_000_000_000L;

  private static final Handling LADDER =
      Said.handling(
          List.of(
              new Rung(1, "lead", 2 * HOUR),
              new Rung(2, "director", 4 * HOUR),
              new Rung(3, "ceo", 6 * HOUR)),
          null,
          null,
          null,
          null,
          null);
  private static final Handling CALLS =
      Said.handling(
          null, new Handling.Calls(3, 30 * MIN, -1, -1, "Asia/Shanghai"), null, null, null, null);
  private static final Handling STORMY = Said.handling(null, null, "channel", null, null, null);
  private static final Handling PARCEL =
      Said.handling(null, null, null, null, List.of("logistics"), "SF");

  private final Machine machine = new Machine();

  private static long at(long minutes) {
    return T0 + minutes * MIN;
  }

  private List<String> lines(Said about) {
    return machine.lines(about.key()).stream()
        .map(
            line -> {
              int cut = line.lastIndexOf('@') + 1;
              return line.substring(0, cut) + (Long.parseLong(line.substring(cut)) - T0) / MIN;
            })
        .toList();
  }

  @Test
  void tenTogglesWithinResolveAfterAreOneEpisodeWithFlaps() {
    Said rule = Said.ofOrder("pseudo-death", "O1");
    machine.say(rule.open(at(0)));
    for (int i = 1; i <= 10; i++) {
      machine.say(rule.relapse(T0 + i * 30_000L));
    }
    machine.say(rule.end(at(36))).until(at(100));
    List<Anomaly> records = machine.records();
    assertThat(records).filteredOn(a -> a.status() == Status.OPEN).hasSize(1);
    assertThat(records).filteredOn(a -> a.status() == Status.RESOLVED).hasSize(1);
    assertThat(records.get(records.size() - 1).flaps()).isEqualTo(10);
  }

  @Test
  void aLadderGoesUpUntilItIsOver() {
    Said order = Said.ofOrder("stuck", "O1").handled(LADDER);
    machine.say(order.open(at(0))).say(order.end(at(180))).until(at(1000));
    assertThat(lines(order))
        .containsExactly("OPEN @0", "ESCALATED 1 @120", "RESOLVED RECOVERED 1 @180");
    Anomaly open = machine.records().get(0);
    assertThat(open.owner()).isEqualTo(new Anomaly.Owner("owner", "lead", at(120)));
    assertThat(machine.records().get(1).owner())
        .isEqualTo(new Anomaly.Owner("lead", "director", at(240)));
  }

  @Test
  void whatEndsWhenAStepIsDueIsInTime() {
    Said order = Said.ofOrder("stuck", "O1").handled(LADDER);
    machine.say(order.open(at(0))).say(order.end(at(120))).until(at(1000));
    assertThat(lines(order)).containsExactly("OPEN @0", "RESOLVED RECOVERED @120");
  }

  @Test
  void aRestartRepeatsNoStep() {
    Said order = Said.ofOrder("stuck", "O1").handled(LADDER);
    machine.say(order.open(at(0))).until(at(300));
    assertThat(lines(order)).containsExactly("OPEN @0", "ESCALATED 1 @120", "ESCALATED 2 @240");
    machine.until(at(1000)); // each cell has been through its binary form at every moment
    assertThat(lines(order))
        .containsExactly("OPEN @0", "ESCALATED 1 @120", "ESCALATED 2 @240", "ESCALATED 3 @360");
  }

  @Test
  void anAcknowledgementStopsBothLadders() {
    Said chained = Said.ofOrder("stuck", "O1").handled(LADDER);
    Said looked = Said.ofOrder("expedite-not-shipped", "O2");
    machine.say(chained.open(at(0))).say(looked.level(at(120), 1));
    machine.feedback(chained.key(), "acknowledged", at(130), 0);
    machine.feedback(looked.key(), "acknowledged", at(130), 0);
    machine.feedback(looked.key(), "acknowledged", at(131), 0);
    machine.say(looked.level(at(240), 2)).say(looked.end(at(300))).until(at(1000));
    assertThat(lines(chained))
        .containsExactly("OPEN @0", "ESCALATED 1 @120", "ACKNOWLEDGED 1 @130");
    assertThat(lines(looked))
        .containsExactly("OPEN 1 @120", "ACKNOWLEDGED 1 @130", "RESOLVED RECOVERED 1 @300");
  }

  @Test
  void aChangeOfLevelIsAnEscalation() {
    Said order = Said.ofOrder("expedite-not-shipped", "O1");
    machine.say(order.level(at(120), 1)).say(order.level(at(240), 2)).say(order.level(at(360), 3));
    machine.until(at(1000));
    assertThat(lines(order)).containsExactly("OPEN 1 @120", "ESCALATED 2 @240", "ESCALATED 3 @360");
  }

  @Test
  void fortyUrgentOrdersAtOnceAreOneCall() {
    List<Said> orders = Said.many(40, "expedite-not-shipped", CALLS);
    for (Said order : orders) {
      machine
          .say(order.level(at(120), 1))
          .say(order.level(at(240), 2))
          .say(order.level(at(360), 3));
    }
    machine.until(at(10_000));
    List<Anomaly> third = machine.records().stream().filter(a -> a.level() == 3).toList();
    assertThat(third).hasSize(40).allMatch(a -> a.status() == Status.ESCALATED);
    assertThat(third).filteredOn(Anomaly::notifies).hasSize(1);
    assertThat(third).filteredOn(a -> Calls.CAPPED.equals(a.suppressedBy())).hasSize(39);
  }

  @Test
  void whenTheOneThatCalledIsOverTheNextCallsAfterTheGap() {
    Said first = Said.ofOrder("expedite-not-shipped", "O1").handled(CALLS);
    Said second = Said.ofOrder("expedite-not-shipped", "O2").handled(CALLS);
    Said third = Said.ofOrder("expedite-not-shipped", "O3").handled(CALLS);
    for (Said order : List.of(first, second, third)) {
      machine.say(order.level(at(0), 1)).say(order.level(at(10), 3));
    }
    machine.say(first.end(at(20))).say(third.end(at(200))).until(at(1000));
    assertThat(lines(first)).contains("ESCALATED 3 @10");
    assertThat(lines(second))
        .containsExactly("OPEN 1 @0", "ESCALATED 3 (call-cap) @10", "UPDATED 3 @40");
    assertThat(lines(third))
        .containsExactly("OPEN 1 @0", "ESCALATED 3 (call-cap) @10", "RESOLVED RECOVERED 3 @200");
  }

  @Test
  void nobodyIsCalledInQuietHours() {
    Handling quiet =
        Said.handling(
            null, new Handling.Calls(3, 30 * MIN, 22 * 60, 7 * 60, "UTC"), null, null, null, null);
    long midnight = T0 - T0 % (24 * HOUR);
    Said order = Said.ofOrder("expedite-not-shipped", "O1").handled(quiet);
    machine.say(order.level(midnight + 20 * HOUR, 1)).say(order.level(midnight + 23 * HOUR, 3));
    machine.until(midnight + 100 * HOUR);
    assertThat(machine.records())
        .extracting(Anomaly::suppressedBy)
        .containsExactly(null, "quiet-hours", null);
    assertThat(machine.records().get(2).time()).isEqualTo(midnight + 31 * HOUR);
  }

  @Test
  void aStormIsTwentyAndOneForAllAndEverybodyIsToldOfTheEnd() {
    List<Said> orders = Said.many(500, "ship-overdue", STORMY);
    for (int i = 0; i < 500; i++) {
      machine.say(orders.get(i).open(T0 + i * 100L)).say(orders.get(i).end(at(60) + i));
    }
    machine.until(at(10_000));
    List<Anomaly> members =
        machine.records().stream().filter(a -> a.subject().type().equals("order")).toList();
    assertThat(members).filteredOn(a -> a.status() == Status.OPEN).hasSize(500);
    assertThat(members).filteredOn(a -> a.status() == Status.OPEN && a.notifies()).hasSize(20);
    assertThat(members).filteredOn(a -> a.status() == Status.RESOLVED).hasSize(500);
    assertThat(members).filteredOn(a -> a.status() == Status.UPDATED).hasSize(20);
    assertThat(members)
        .filteredOn(a -> a.status() == Status.UPDATED)
        .allMatch(a -> !a.notifies() && a.suppressedBy().equals("ship-overdue|channel|web|storm"));
    List<Anomaly> group = machine.records("ship-overdue|channel|web|storm");
    assertThat(group.get(0).status()).isEqualTo(Status.OPEN);
    assertThat(group.get(0).notifies()).isTrue();
    assertThat(group.get(0).episode()).isEqualTo(T0);
    assertThat(group.get(0).time()).isEqualTo(T0 + 2000);
    Anomaly end = group.get(group.size() - 1);
    assertThat(end.status()).isEqualTo(Status.RESOLVED);
    assertThat(end.time()).isEqualTo(at(60) + 499);
    assertThat(end.impact().orders()).isEqualTo(500);
    assertThat(group.size()).isLessThanOrEqualTo(5);
  }

  @Test
  void whatAnImportBringsTooLateIsOneGroupAndWhatBecomesLateLaterIsNot() {
    List<Said> orders = Said.many(4, "ship-overdue", Handling.PLAIN);
    orders.forEach(order -> order.imported(at(10)));
    Said old = orders.get(0);
    machine.say(imported(old, at(3))).say(imported(orders.get(1), at(10)));
    machine.say(imported(orders.get(2), at(10) + 1)).say(orders.get(3).open(at(11)));
    machine.say(old.end(at(12))).say(orders.get(1).end(at(13))).until(at(14));
    String group = "ship-overdue|import|web";
    assertThat(machine.records())
        .filteredOn(a -> a.status() == Status.OPEN)
        .extracting(Anomaly::dedupKey, Anomaly::suppressedBy)
        .containsExactlyInAnyOrder(
            tuple("ship-overdue|order|O000", group + "|storm"),
            tuple("ship-overdue|order|O001", group + "|storm"),
            tuple("ship-overdue|order|O002", null),
            tuple("ship-overdue|order|O003", null),
            tuple(group + "|storm", null));
    assertThat(machine.records(group + "|storm"))
        .extracting(Anomaly::status)
        .contains(Status.OPEN)
        .endsWith(Status.RESOLVED);
  }

  private static Handling parcel(Handling of, String carrier, String region) {
    return of.about(new About(carrier, region, null, null, null, null));
  }

  /** Said when it came, true since before. */
  private Verdict imported(Said order, long since) {
    return order.open(since).madeAt(Math.max(since, at(10) + 1));
  }

  @Test
  void twentyInAMinuteAreNoStormAndTheTwentyFirstMayComeAMinuteAfterTheFirst() {
    List<Said> orders = Said.many(42, "ship-overdue", STORMY);
    for (int i = 0; i < 20; i++) {
      machine.say(orders.get(i).open(T0 + i));
    }
    machine.say(orders.get(20).open(T0 + 60_001)).until(T0 + 120_001);
    assertThat(machine.records("ship-overdue|channel|web|storm")).isEmpty();
    Machine other = new Machine();
    for (int i = 0; i < 20; i++) {
      other.say(orders.get(i).open(T0 + i));
    }
    other.say(orders.get(20).open(T0 + 60_000)).until(T0 + 120_001);
    assertThat(other.records("ship-overdue|channel|web|storm")).hasSize(1);
  }

  @Test
  void aStormGoesUpWithItsMembersAndCallsForThem() {
    Handling both =
        Said.handling(
            null, new Handling.Calls(3, 30 * MIN, -1, -1, "UTC"), "channel", null, null, null);
    List<Said> orders = Said.many(40, "expedite-not-shipped", both);
    for (Said order : orders) {
      machine.say(order.level(at(120), 1)).say(order.level(at(240), 2));
      machine.say(order.level(at(360), 3)).say(order.end(at(400)));
    }
    machine.until(at(10_000));
    List<Anomaly> calls =
        machine.records().stream()
            .filter(a -> a.level() == 3 && a.notifies() && a.status() != Status.RESOLVED)
            .toList();
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).dedupKey()).isEqualTo("expedite-not-shipped|channel|web|storm");
    assertThat(calls.get(0).time()).isEqualTo(at(360));
    assertThat(machine.records()).filteredOn(a -> a.status() == Status.RESOLVED).hasSize(41);
  }

  @Test
  void aStormIsAsBadAsTheWorstOfItsMembersBecomes() {
    List<Said> orders = Said.many(30, "ship-overdue", STORMY);
    orders.subList(1, 30).forEach(o -> machine.say(o.open(at(0))));
    machine.say(orders.get(0).open(at(0), Severity.WARNING, at(0)));
    machine.say(orders.get(0).change(at(0), Severity.ERROR)); // within the moment: still one
    machine.say(orders.get(25).change(at(90), Severity.CRITICAL));
    machine.say(orders.get(7).change(at(95), Severity.CRITICAL));
    orders.forEach(o -> machine.say(o.end(at(100))));
    machine.until(at(10_000));
    List<Anomaly> group = machine.records("ship-overdue|channel|web|storm");
    assertThat(group)
        .extracting(a -> a.status() + " " + a.severity() + " @" + (a.time() - T0) / MIN)
        .containsExactly("OPEN ERROR @0", "UPDATED CRITICAL @90", "RESOLVED CRITICAL @100");
    assertThat(group).allMatch(Anomaly::notifies);
    assertThat(group).allMatch(a -> a.impact().orders() == 30);
  }

  @Test
  void whatBecameWorseBeforeItsStormMakesItWorse() {
    List<Said> orders = Said.many(21, "ship-overdue", STORMY);
    machine.say(orders.get(0).open(T0));
    machine.say(orders.get(0).change(T0 + 5_000, Severity.CRITICAL));
    orders.subList(1, 21).forEach(o -> machine.say(o.open(T0 + 10_000)));
    machine.until(at(1));
    assertThat(machine.records("ship-overdue|channel|web|storm"))
        .extracting(Anomaly::severity)
        .containsExactly(Severity.CRITICAL);
  }

  @Test
  void whatIsMutedMakesNoStorm() {
    List<Said> causes = Said.many(30, "sync-miss", Handling.PLAIN.muting(List.of("hop-broken")));
    List<Said> hops = Said.many(30, "hop-broken", STORMY);
    for (int i = 0; i < 30; i++) {
      machine.say(causes.get(i).open(T0 + i)).say(hops.get(i).open(T0 + 1000 + i));
    }
    machine.until(at(100));
    assertThat(machine.records("hop-broken|channel|web|storm")).isEmpty();
    assertThat(machine.records()).filteredOn(Anomaly::notifies).hasSize(30);
  }

  @Test
  void theCascadeOfALostOrderPagesOnePerson() {
    Said sync =
        Said.ofOrder("sync-miss", "O1")
            .mutes(
                "hop-broken|channel→erp",
                "stock-not-locked",
                "light-yellow",
                "light-red",
                "ship-overdue",
                "expedite-not-mapped");
    Said hop = Said.of("hop-broken", "order", "O1|channel→erp", "O1");
    Said otherHop = Said.of("hop-broken", "order", "O1|erp→wms", "O1");
    Said yellow = Said.ofOrder("light-yellow", "O1");
    Said red = Said.ofOrder("light-red", "O1").mutes("light-yellow");
    Said overdue = Said.ofOrder("ship-overdue", "O1").mutes("light-red", "expedite-not-mapped");
    machine.say(sync.open(at(5))).say(hop.open(at(15))).say(yellow.open(at(1080)));
    machine.say(red.open(at(1320))).say(yellow.end(at(1321))).say(overdue.open(at(1440)));
    machine.say(red.end(at(1441))).say(sync.end(at(1500))).say(hop.end(at(1500)));
    machine.say(otherHop.open(at(1450))).say(overdue.end(at(1600))).until(at(5000));
    assertThat(lines(sync)).containsExactly("OPEN @5", "RESOLVED RECOVERED @1500");
    String by = "(sync-miss|order|O1)";
    assertThat(lines(hop))
        .containsExactly("OPEN " + by + " @15", "RESOLVED RECOVERED " + by + " @1500");
    assertThat(lines(yellow))
        .containsExactly("OPEN " + by + " @1080", "RESOLVED RECOVERED " + by + " @1321");
    assertThat(lines(red))
        .containsExactly("OPEN " + by + " @1320", "RESOLVED RECOVERED " + by + " @1441");
    assertThat(lines(overdue))
        .as("what is open still when its cause is over is told")
        .containsExactly("OPEN " + by + " @1440", "UPDATED @1500", "RESOLVED RECOVERED @1600");
    assertThat(lines(otherHop)).as("another link").containsExactly("OPEN @1450");
    assertThat(machine.records())
        .filteredOn(a -> by.contains("" + a.suppressedBy()))
        .allMatch(a -> a.root().equals("sync-miss|order|O1"));
  }

  @Test
  void rootIsTheFirstCauseOfAChain() {
    Said a = Said.ofOrder("a", "O1").mutes("b");
    Said b = Said.ofOrder("b", "O1").mutes("c");
    Said c = Said.ofOrder("c", "O1");
    machine.say(a.open(at(0))).say(b.open(at(1))).say(c.open(at(2))).until(at(3));
    assertThat(machine.records(c.key()).get(0).suppressedBy()).isEqualTo(b.key());
    assertThat(machine.records(c.key()).get(0).root()).isEqualTo(a.key());
  }

  @Test
  void rulesThatMuteEachOtherLeaveTheFirst() {
    Said a = Said.ofOrder("a", "O1").mutes("b");
    Said b = Said.ofOrder("b", "O1").mutes("a");
    machine.say(b.open(at(0))).say(a.open(at(1))).until(at(3));
    assertThat(lines(b)).containsExactly("OPEN @0");
    assertThat(lines(a)).containsExactly("OPEN (b|order|O1) @1");
  }

  @Test
  void aGroupMutesAllButTheFirstOfItsMembers() {
    Handling afterFirst = afterFirst("merge-missed");
    Said group = Said.of("merge-candidates", "address", "A", "O1", "O2", "O3").handled(afterFirst);
    Said one = Said.of("merge-missed", "address", "A|O1", "O1");
    Said two = Said.of("merge-missed", "address", "A|O2", "O2");
    // the subject is the address, the order only tells them apart
    machine.say(group.open(at(0)));
    machine.say(subject(one.open(at(1)), "A")).say(subject(two.open(at(2)), "A"));
    machine.say(one.end(at(3))).until(at(4));
    assertThat(lines(one)).containsExactly("OPEN @1", "RESOLVED RECOVERED @3");
    assertThat(lines(two)).containsExactly("OPEN (merge-candidates|address|A) @2");
  }

  @Test
  void theFirstOfARuleMutesTheOthersOfItsSubject() {
    Handling afterFirst = afterFirst("merge-missed");
    Said one = Said.of("merge-missed", "address", "A|O1", "O1").handled(afterFirst);
    Said two = Said.of("merge-missed", "address", "A|O2", "O2").handled(afterFirst);
    Said other = Said.of("merge-missed", "address", "B|O3", "O3").handled(afterFirst);
    machine.say(subject(one.open(at(1)), "A")).say(subject(two.open(at(2)), "A"));
    machine.say(subject(other.open(at(2)), "B")).say(one.end(at(9))).until(at(10));
    assertThat(lines(one)).containsExactly("OPEN @1", "RESOLVED RECOVERED @9");
    assertThat(lines(two)).containsExactly("OPEN (merge-missed|address|A|O1) @2", "UPDATED @9");
    assertThat(lines(other)).containsExactly("OPEN @2");
  }

  private static Handling afterFirst(String rule) {
    Handling plain = Handling.PLAIN;
    return new Handling(
        plain.chain(),
        plain.chainFrom(),
        null,
        plain.coolDown(),
        List.of(),
        List.of(rule),
        null,
        List.of(),
        false,
        false,
        List.of(),
        About.NOTHING);
  }

  private static io.orderpulse.cep.verdict.Verdict subject(
      io.orderpulse.cep.verdict.Verdict v, String id) {
    Fields fields = new Fields(v.draft());
    Anomaly.Subject s = fields.subject;
    fields.subject =
        new Anomaly.Subject(s.type(), id, s.orderIds(), s.channel(), s.warehouse(), s.tier());
    return io.orderpulse.cep.verdict.Verdict.open(fields.build()).handled(v.handling());
  }

  @Test
  void anAbsenceUnderASilentFeedIsToldWhenTheFeedSpeaksWithoutIt() {
    Said parcel = Said.of("logistics-silent", "waybill", "W1", "O1").handled(PARCEL);
    Said mended = Said.of("logistics-silent", "waybill", "W2", "O2").handled(PARCEL);
    machine.heard("logistics/sf", at(0));
    machine.say(parcel.open(at(4320), Severity.ERROR, at(0)));
    machine.say(mended.open(at(4320), Severity.ERROR, at(0)));
    machine.heard("logistics/sf", at(4800)).say(mended.end(at(4803))).until(at(9000));
    assertThat(lines(parcel)).containsExactly("OPEN (feed-unknown) @4320", "UPDATED @4805");
    assertThat(lines(mended))
        .containsExactly("OPEN (feed-unknown) @4320", "RESOLVED RECOVERED (feed-unknown) @4803");
  }

  @Test
  void feedsAreThoseOfTheTablesElseOfTheEventElseOfTheCarrier() {
    Feeds feeds =
        Feeds.of(Map.of("YTO", "carriers/yto"), Map.of("SHQP", "wms/qingpu"), Map.of(), 0);
    Evidence scan = new Evidence("hub/7", "e", "logistics.scanned", 0L, null);
    Evidence label = new Evidence("wms/qingpu", "e", "wms.label.printed", 0L, null);
    Handling sf = PARCEL;
    Handling yto = parcel(PARCEL, "YTO", null);
    Handling nobody = parcel(PARCEL, null, null);
    assertThat(feeds.awaited(sf, null, label)).containsExactly("logistics/sf");
    assertThat(feeds.awaited(sf, null, scan)).containsExactly("hub/7");
    assertThat(feeds.awaited(yto, null, scan)).containsExactly("carriers/yto");
    assertThat(feeds.awaited(nobody, null, scan)).isEmpty();
    assertThat(feeds.awaited(nobody, null, label)).isEmpty();
    Handling wms = Said.handling(null, null, null, null, List.of("wms"), null);
    assertThat(feeds.awaited(wms, "SHQP", null)).containsExactly("wms/qingpu");
    assertThat(feeds.awaited(wms, "GZBY", null)).isEmpty();
  }

  @Test
  void aFeedThatSpeaksLeavesAbsencesAsTheyAre() {
    Said parcel = Said.of("logistics-silent", "waybill", "W1", "O1").handled(PARCEL);
    machine
        .heard("logistics/sf", at(0))
        .heard("logistics/sf", at(4000))
        .heard("logistics/yto", at(4001));
    machine.say(parcel.open(at(4320), Severity.ERROR, at(0))).until(at(9000));
    assertThat(lines(parcel)).containsExactly("OPEN @4320");
  }

  @Test
  void aCarrierFeedThatStopsFor80HoursIsOnePage() {
    Said feed =
        Said.of("feed-silent", "source", "logistics/sf")
            .handled(Handling.PLAIN.muting(List.of("logistics-silent")));
    List<Said> parcels = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      long last = T0 - i * MIN;
      Said parcel =
          Said.of("logistics-silent", "waybill", "W%03d".formatted(i), "O" + i)
              .handled(Said.handling(null, null, "carrier", null, List.of("logistics"), "SF"));
      parcels.add(parcel);
      machine.say(parcel.open(last + 72 * HOUR, Severity.ERROR, last));
      if (i >= 3) {
        machine.say(parcel.end(T0 + 80 * HOUR + i * 1000L));
      }
    }
    machine.heard("logistics/sf", T0);
    machine.say(feed.open(at(15))).say(feed.end(T0 + 80 * HOUR));
    machine.heard("logistics/sf", T0 + 80 * HOUR).heard("logistics/sf", T0 + 80 * HOUR + 99_000);
    machine.until(T0 + 200 * HOUR);
    List<Anomaly> told = machine.records().stream().filter(Anomaly::notifies).toList();
    assertThat(told.stream().map(a -> a.dedupKey() + " " + a.status()))
        .containsExactly(
            "feed-silent|source|logistics/sf OPEN",
            "feed-silent|source|logistics/sf RESOLVED",
            "logistics-silent|waybill|W000 UPDATED",
            "logistics-silent|waybill|W001 UPDATED",
            "logistics-silent|waybill|W002 UPDATED");
    Anomaly child = machine.records(parcels.get(5).key()).get(0);
    assertThat(child.suppressedBy()).isEqualTo(feed.key());
    assertThat(child.root()).isEqualTo(feed.key());
  }

  @Test
  void aSuspendedCarrierMutesItsParcelsUntilItDrivesAgain() {
    Handling suspended =
        Handling.PLAIN
            .muting(List.of("logistics-silent", "printed-not-collected"))
            .about(new About(null, null, null, new Covers("SF", "42"), null, null));
    Said notice = Said.of("carrier-suspended", "global", "all|SF|42").handled(suspended);
    Said there =
        Said.of("logistics-silent", "waybill", "W1", "O1")
            .handled(parcel(Said.handling(null, null, null, null, null, null), "SF", "4201"));
    Said elsewhere =
        Said.of("logistics-silent", "waybill", "W2", "O2")
            .handled(parcel(Handling.PLAIN, "SF", "11"));
    Said other =
        Said.of("logistics-silent", "waybill", "W3", "O3")
            .handled(parcel(Handling.PLAIN, "YTO", "4201"));
    machine
        .say(there.open(at(0)))
        .say(notice.open(at(10)))
        .say(elsewhere.open(at(20)))
        .say(other.open(at(20)));
    machine.say(notice.end(at(60))).until(at(100));
    assertThat(lines(there))
        .containsExactly("OPEN @0", "UPDATED (" + notice.key() + ") @10", "UPDATED @60");
    assertThat(lines(elsewhere)).containsExactly("OPEN @20");
    assertThat(lines(other)).containsExactly("OPEN @20");
  }

  @Test
  void rootReachesBeyondTheOrder() {
    Said feed =
        Said.of("feed-silent", "source", "logistics/sf")
            .handled(Handling.PLAIN.muting(List.of("logistics-silent")));
    Said parcel =
        Said.of("logistics-silent", "waybill", "W1", "O1").handled(PARCEL.muting(List.of("late")));
    Said late = Said.ofOrder("late", "O1");
    machine.say(feed.open(at(0))).say(parcel.open(at(10))).say(late.open(at(20))).until(at(30));
    assertThat(machine.records(late.key()).get(0).suppressedBy()).isEqualTo(parcel.key());
    assertThat(machine.records(late.key()).get(0).root()).isEqualTo(feed.key());
  }

  @Test
  void whatComesBackInTheCoolDownIsToldWhenItIsOverUnlessItIsWorse() {
    Said rule = Said.ofOrder("r", "O1");
    machine.say(rule.open(at(0))).say(rule.end(at(10)));
    machine.say(rule.open(at(20))).say(rule.end(at(50)));
    machine.say(rule.open(at(60), Severity.CRITICAL, at(60))).say(rule.end(at(70)));
    machine.say(rule.open(at(100))).until(at(200));
    assertThat(lines(rule))
        .containsExactly(
            "OPEN @0",
            "RESOLVED RECOVERED @10",
            "OPEN (cool-down) @20",
            "UPDATED @40",
            "RESOLVED RECOVERED @50",
            "OPEN @60",
            "RESOLVED RECOVERED @70",
            "OPEN @100");
  }

  @Test
  void aSnoozeLastsAsLongAsItSaysAndOverEpisodes() {
    Said rule = Said.ofOrder("r", "O1");
    machine.say(rule.open(at(0))).feedback(rule.key(), "snoozed", at(5), at(100));
    machine.say(rule.end(at(10))).say(rule.open(at(60))).until(at(200));
    assertThat(lines(rule))
        .containsExactly(
            "OPEN @0",
            "UPDATED (snoozed) @5",
            "RESOLVED RECOVERED @10",
            "OPEN (snoozed) @60",
            "UPDATED @100");
  }

  @Test
  void whatAPersonClosesIsOverAndMutesNobody() {
    Said cause = Said.ofOrder("sync-miss", "O1").mutes("late");
    Said late = Said.ofOrder("late", "O1");
    machine.say(cause.open(at(0))).say(late.open(at(10)));
    machine
        .feedback(cause.key(), "false-positive", at(20), 0)
        .say(cause.change(at(25), Severity.CRITICAL));
    machine
        .say(cause.end(at(30)))
        .say(cause.open(at(90)))
        .feedback(cause.key(), "closed", at(95), 0)
        .until(at(100));
    assertThat(lines(cause))
        .containsExactly(
            "OPEN @0", "RESOLVED FALSE_POSITIVE @20", "OPEN @90", "RESOLVED CLOSED @95");
    assertThat(lines(late))
        .containsExactly(
            "OPEN (sync-miss|order|O1) @10",
            "UPDATED @20",
            "UPDATED (sync-miss|order|O1) @90",
            "UPDATED @95");
  }

  @Test
  void feedbackOnWhatNobodyKnowsChangesNothing() {
    machine.feedback("x|order|O1", "closed", at(0), 0).until(at(10));
    assertThat(machine.records()).isEmpty();
    assertThat(machine.cells(To.FOLLOW)).isZero();
  }

  @Test
  void whatOpensInTheShadowEndsThere() {
    Handling plain = Handling.PLAIN;
    Handling shadow =
        new Handling(
            plain.chain(),
            plain.chainFrom(),
            null,
            0,
            List.of(),
            List.of(),
            null,
            List.of(),
            false,
            true,
            List.of(),
            Handling.About.NOTHING);
    Said rule = Said.ofOrder("r", "O1").handled(shadow);
    machine.say(rule.open(at(0)));
    rule.handled(plain);
    machine
        .say(rule.change(at(1), Severity.CRITICAL))
        .say(rule.end(at(2)))
        .say(rule.open(at(40)))
        .until(at(50));
    assertThat(machine.said())
        .extracting(Settle::isShadow)
        .containsExactly(true, true, true, false);
  }

  @Test
  void everythingIsForgottenInTheEnd() {
    Said cause =
        Said.of("logistics-silent", "waybill", "W1", "O1").handled(PARCEL.muting(List.of("late")));
    Said late = Said.ofOrder("late", "O1").handled(CALLS);
    machine.say(cause.open(at(0))).say(late.open(at(1))).say(cause.end(at(2))).say(late.end(at(3)));
    List<Said> orders = Said.many(30, "s", STORMY);
    orders.forEach(o -> machine.say(o.open(at(5))).say(o.end(at(6))));
    machine.until(at(100_000));
    for (To to :
        List.of(To.FOLLOW, To.COVER, To.MUTE, To.STORM, To.FOLLOW_GROUP, To.CALLS, To.SETTLE)) {
      assertThat(machine.cells(to)).as("%s", to).isZero();
    }
  }
}
