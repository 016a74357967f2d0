package io.orderpulse.sandbox.demo;

import io.orderpulse.sandbox.truth.Detected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints what one fault set off: who was told, and what was muted by what. */
final class Cascade {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  private Cascade() {}

  static void print(Pages.Case one, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT,
            "%n%s的连带 the cascade of %s: %d anomalies, %d page%s%n",
            one.fault().fault().chineseName(),
            one.fault().id(),
            one.cascade().size(),
            one.pages(),
            one.pages() == 1 ? "" : "s"));
    one.cascade().forEach(line -> print(line, out));
  }

  private static void print(Pages.Line line, StringBuilder out) {
    Detected open = line.open();
    String name = open.rule() + (open.discriminator() == null ? "" : " " + open.discriminator());
    String how =
        open.notifies() ? "通知 told" : "静默 muted by " + open.mutedBy() + ", root " + open.root();
    out.append(
        String.format(
            Locale.ROOT,
            "  %s  %-8s %-26s %-18s %s%n",
            LOCAL.format(Instant.ofEpochMilli(open.time())),
            open.severity(),
            name,
            open.subjectId(),
            how));
  }
}
