package io.orderpulse.cep.verdict;

import io.orderpulse.cep.rule.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {name} in the texts of a rule; what is not known reads as a dash. */
public final class Placeholders {

  /** Operators read times of their own zone, to the minute. */
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final Pattern NAME = Pattern.compile("\\{([a-z0-9_.]+)}");

  private Placeholders() {}

  public static String fill(String text, Map<String, String> values) {
    return NAME.matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), "—")));
  }

  /** Names that texts ask for, sorted. */
  public static SortedSet<String> names(Rule.Text... texts) {
    TreeSet<String> names = new TreeSet<>();
    for (Rule.Text text : texts) {
      for (String part : List.of(text.summary(), text.expected(), text.observed())) {
        NAME.matcher(part).results().forEach(m -> names.add(m.group(1)));
      }
    }
    return names;
  }

  /** A time as operators read it. */
  public static String time(Long epochMs) {
    return epochMs == null ? "—" : LOCAL.format(Instant.ofEpochMilli(epochMs));
  }

  /** A duration in a unit ({@code s, min, h, d}), without needless zeros. */
  public static BigDecimal in(String unit, long ms) {
    long base =
        switch (unit) {
          case "s" -> 1_000L;
          case "min" -> 60_000L;
          case "d" -> 86_400_000L;
          default -> 3_600_000L;
        };
    BigDecimal value =
        BigDecimal.valueOf(ms)
            .divide(BigDecimal.valueOf(base), 2, java.math.RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return value.scale() < 0 ? value.setScale(0) : value;
  }
}
