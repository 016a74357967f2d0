package io.orderpulse.jobs.config;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The value types options may have. */
public final class OptionTypes {

  /** Any text that is not blank. */
  public static final OptionType<String> TEXT = new OptionType<>("text", OptionTypes::text, s -> s);

  /** {@code true} or {@code false}, nothing else. */
  public static final OptionType<Boolean> BOOLEAN =
      new OptionType<>("true or false", OptionTypes::bool, String::valueOf);

  /** An ISO 8601 duration of zero or more, such as {@code PT10S}. */
  public static final OptionType<Duration> DURATION =
      new OptionType<>("duration", OptionTypes::duration, Duration::toString);

  /** An RFC 3339 time in UTC or with offset. */
  public static final OptionType<Instant> TIME =
      new OptionType<>("time", OptionTypes::time, Instant::toString);

  /** A number of bytes, with or without a unit. */
  public static final OptionType<Long> BYTES =
      new OptionType<>("bytes", ByteSize::parse, ByteSize::print);

  /** One or more {@code http(s)://host:port} addresses, separated by commas. */
  public static final OptionType<List<URI>> ADDRESSES =
      new OptionType<>("http(s) addresses", HttpAddresses::parse, HttpAddresses::print);

  private OptionTypes() {}

  /** A whole number between two bounds, both allowed. */
  public static OptionType<Integer> integer(int least, int most) {
    return new OptionType<>(
        "whole number " + least + " to " + (most == Integer.MAX_VALUE ? "2^31-1" : most),
        text -> {
          try {
            return within(Integer.valueOf(text), least, most);
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a whole number", e);
          }
        },
        String::valueOf);
  }

  /** A finite number between two bounds, both allowed. */
  public static OptionType<Double> number(double least, double most) {
    return new OptionType<>(
        "number " + plain(least) + " to " + plain(most),
        text -> {
          try {
            return within(Double.valueOf(text), least, most);
          } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a number", e);
          }
        },
        OptionTypes::plain);
  }

  /** One constant of an enum, written in lower case with hyphens: {@code exactly-once}. */
  public static <E extends Enum<E>> OptionType<E> oneOf(Class<E> type) {
    Function<E, String> printer = e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String names = constants.stream().map(printer).collect(Collectors.joining(", "));
    return new OptionType<>(
        "one of " + names,
        text ->
            constants.stream()
                .filter(e -> printer.apply(e).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is not one of " + names)),
        printer);
  }

  private static <N extends Comparable<N>> N within(N value, N least, N most) {
    // compareTo puts NaN above every number, so it is refused too.
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("is not between " + least + " and " + most);
    }
    return value;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String text(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("is empty");
    }
    return text;
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is neither true nor false");
    };
  }

  private static Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.isNegative()) {
        throw new IllegalArgumentException("is negative");
      }
      return duration;
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("is not an ISO 8601 duration such as PT10S", e);
    }
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "is not an RFC 3339 time such as 2026-02-14T10:00:00+08:00", e);
    }
  }
}
