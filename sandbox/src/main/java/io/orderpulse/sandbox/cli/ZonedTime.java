package io.orderpulse.sandbox.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Times that people give on the command line. */
final class ZonedTime {

  private ZonedTime() {}

  /**
   * Reads a time.
   *
   * @param option its name, for the message
   * @param text ISO 8601 with an offset, or null
   * @return null when there is none
   * @throws ParameterException when it is none
   */
  static Instant of(CommandSpec spec, String option, String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(),
          "%s must be a time with zone such as 2026-02-14T10:00:00+08:00, not '%s'"
              .formatted(option, text));
    }
  }
}
