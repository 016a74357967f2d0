package io.orderpulse.udfs.vision.signoff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds when the parcel was signed for, in the clock of whoever wrote it. */
final class SignedTime {

  private static final String DATE =
      "(20[0-9]{2})[-/.年一]?(0[1-9]|1[0-2]|[1-9](?=[-/.月一]))[-/.月一]?(0[1-9]|[12][0-9]|3[01]|[1-9](?![0-9]))日?";
  private static final String TIME = "([01][0-9]|2[0-3])[:.时]?([0-5][0-9])(?:[:.分]?[0-5][0-9])?";
  private static final Pattern BOTH = Pattern.compile("(?<![0-9])" + DATE + TIME + "(?![0-9])");
  private static final Pattern ONLY_DATE = Pattern.compile("(?<![0-9])" + DATE + "(?![0-9])");
  private static final Pattern ONLY_TIME =
      Pattern.compile("(?:^|时间:?|签收:?)([01][0-9]|2[0-3])[:.时]([0-5][0-9])(?:[:.分][0-5][0-9])?$");
  private static final Pattern OTHER = Pattern.compile("下单|打印|发货|寄件|揽收|出库|生产|有效|制单|收寄|预计");
  private static final Pattern OURS = Pattern.compile("签收|签字|签名|日期|收货时间|送达");
  private static final double LEAST = 0.5;

  private SignedTime() {}

  static Optional<LocalDateTime> of(Sheet sheet) {
    Optional<LocalDateTime> labelled = both(sheet, true);
    if (labelled.isPresent()) {
      return labelled;
    }
    Optional<LocalDate> date =
        sheet.lines().stream().flatMap(l -> date(sheet, l).stream()).findFirst();
    Optional<LocalTime> time =
        sheet.lines().stream().flatMap(l -> time(sheet, l).stream()).findFirst();
    if (date.isPresent() && time.isPresent()) {
      return Optional.of(date.get().atTime(time.get()));
    }
    return both(sheet, false);
  }

  private static Optional<LocalDateTime> both(Sheet sheet, boolean labelled) {
    for (Compact line : sheet.lines()) {
      Matcher matcher = BOTH.matcher(line.text());
      if (matcher.find() && sure(line, matcher)) {
        String before = before(sheet, line, matcher);
        if (!OTHER.matcher(before).find() && (!labelled || OURS.matcher(before).find())) {
          return date(matcher).map(day -> day.atTime(time(matcher, 4)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(Sheet sheet, Compact line) {
    Matcher matcher = ONLY_DATE.matcher(line.text());
    return matcher.find()
            && sure(line, matcher)
            && !OTHER.matcher(before(sheet, line, matcher)).find()
        ? date(matcher)
        : Optional.empty();
  }

  private static Optional<LocalTime> time(Sheet sheet, Compact line) {
    Matcher matcher = ONLY_TIME.matcher(line.text());
    return matcher.find()
            && sure(line, matcher)
            && !OTHER.matcher(before(sheet, line, matcher)).find()
        ? Optional.of(time(matcher, 1))
        : Optional.empty();
  }

  private static boolean sure(Compact line, Matcher matcher) {
    int start = line.start(matcher.start());
    int end = line.end(matcher.end());
    for (int i = start; i < end; i++) {
      if (Character.isDigit(line.line().text().charAt(i)) && line.line().certainties()[i] < LEAST) {
        return false;
      }
    }
    return true;
  }

  private static String before(Sheet sheet, Compact line, Matcher matcher) {
    String before = line.text().substring(0, matcher.start());
    return before.isEmpty() ? sheet.leftOf(line).map(Compact::text).orElse("") : before;
  }

  private static Optional<LocalDate> date(Matcher matcher) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) { // the 31st of a short month
      return Optional.empty();
    }
  }

  private static LocalTime time(Matcher matcher, int group) {
    return LocalTime.of(
        Integer.parseInt(matcher.group(group)), Integer.parseInt(matcher.group(group + 1)));
  }
}
