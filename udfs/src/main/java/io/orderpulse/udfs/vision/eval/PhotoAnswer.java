package io.orderpulse.udfs.vision.eval;

import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What was read on a photo.
 *
 * @param waybill number, or null when none is certain
 * @param marks as they are written
 * @param signedAt as {@code 2026-02-14 10:00}, or null
 * @param lines all text, unmasked
 * @param cpuMs CPU that it took, ms
 */
public record PhotoAnswer(
    String waybill, List<String> marks, String signedAt, List<String> lines, double cpuMs) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** A reading and the lines behind it. */
  public static PhotoAnswer of(SignoffReading reading, List<String> lines, double cpuMs) {
    return new PhotoAnswer(
        reading.waybill().orElse(null),
        reading.markLabels(),
        reading.signedAt().map(MINUTES::format).orElse(null),
        lines,
        cpuMs);
  }

  /** What is said of a photo that was refused. */
  public static PhotoAnswer none() {
    return new PhotoAnswer(null, List.of(), null, List.of(), 0);
  }
}
