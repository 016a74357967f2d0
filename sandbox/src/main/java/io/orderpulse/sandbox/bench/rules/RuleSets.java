package io.orderpulse.sandbox.bench.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Rule sets of every size. A set is the beginning of every larger one. An order that does not stall
 * breaks none of the rules.
 */
public final class RuleSets {

  /** The largest set; each event type is then listened to by about 20 rules. */
  public static final int MOST = 100;

  /** Limits as people set them; a rule gets one of the next few above what is usual. */
  private static final List<Duration> LIMITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(8),
          Duration.ofHours(12),
          Duration.ofHours(18),
          Duration.ofHours(24),
          Duration.ofHours(30),
          Duration.ofHours(36),
          Duration.ofHours(42),
          Duration.ofHours(48),
          Duration.ofHours(54),
          Duration.ofHours(60),
          Duration.ofHours(66),
          Duration.ofHours(72));

  private static final int CHOICE = 4;

  private RuleSets() {}

  /**
   * The first rules.
   *
   * @param count from 0 to {@value #MOST}
   */
  public static RuleSet expect(int count) {
    if (count < 0 || count > MOST) {
      throw new IllegalArgumentException(
          "a rule set has 0 to %d rules, not %d".formatted(MOST, count));
    }
    return new RuleSet(List.copyOf(rules().subList(0, count)));
  }

  /** Five as a shop begins with, then pairs of steps in turn, so that all types are alike busy. */
  private static List<ExpectRule> rules() {
    List<ExpectRule> rules =
        new ArrayList<>(
            List.of(
                rule(Step.PAID, Step.CREATED, "PT5M").unless("order.cancelled"),
                rule(Step.CREATED, Step.RESERVED, "PT1M").unless("order.cancelled"),
                rule(Step.PRINTED, Step.COLLECTED, "PT24H"),
                rule(Step.DISPATCHED, Step.PRIORITISED, "PT30M")
                    .where(new FieldTest("warehouse", "SHQP"))
                    .unless(Step.SHIPPED.type()),
                rule(Step.COLLECTED, Step.SIGNED, "PT72H")));
    SplittableRandom chance = new SplittableRandom(20);
    TreeSet<String> seen = new TreeSet<>();
    rules.forEach(rule -> seen.add(rule.clauses()));
    List<ExpectRule> pairs = new ArrayList<>();
    while (rules.size() < MOST) {
      if (pairs.isEmpty()) {
        pairs.addAll(pairs());
      }
      ExpectRule next = varied(pairs.remove(chance.nextInt(pairs.size())), chance);
      if (seen.add(next.clauses())) {
        rules.add(next);
      }
    }
    List<ExpectRule> numbered = new ArrayList<>();
    rules.forEach(rule -> numbered.add(rule.number(numbered.size() + 1)));
    return numbered;
  }

  private static ExpectRule rule(Step from, Step to, String within) {
    return ExpectRule.of(from, to, Duration.parse(within));
  }

  private static List<ExpectRule> pairs() {
    List<ExpectRule> pairs = new ArrayList<>();
    for (Step from : Step.values()) {
      for (Step to : Step.values()) {
        if (from.compareTo(to) < 0) {
          pairs.add(ExpectRule.of(from, to, from.mostUntil(to)));
        }
      }
    }
    return pairs;
  }

  private static ExpectRule varied(ExpectRule pair, SplittableRandom chance) {
    List<Duration> fit =
        LIMITS.stream().filter(limit -> limit.compareTo(pair.within()) >= 0).limit(CHOICE).toList();
    ExpectRule rule = pair.within(fit.get(chance.nextInt(fit.size())));
    List<FieldTest> tests = tests(pair.from());
    if (!tests.isEmpty() && chance.nextInt(10) < 4) {
      rule = rule.where(tests.get(chance.nextInt(tests.size())));
    }
    return switch (chance.nextInt(10)) {
      case 0, 1 -> rule.unless("order.cancelled");
      case 2 ->
          pair.to() == Step.SIGNED
              ? rule
              : rule.unless(Step.values()[pair.to().ordinal() + 1].type());
      default -> rule;
    };
  }

  private static List<FieldTest> tests(Step step) {
    return switch (step) {
      case PLACED ->
          List.of(
              new FieldTest("amount", 5_000L),
              new FieldTest("payment", "prepaid"),
              new FieldTest("channel", "taobao-biz"));
      case PAID, CREATED ->
          List.of(new FieldTest("amount", 2_000L), new FieldTest("amount", 5_000L));
      case RESERVED, DISPATCHED, PRIORITISED -> List.of(new FieldTest("warehouse", "SHQP"));
      case PRINTED, SHIPPED, COLLECTED -> List.of(new FieldTest("carrier", "SF"));
      case SIGNED -> List.of();
    };
  }
}
