package io.orderpulse.jobs.config;

import io.orderpulse.jobs.signoff.fetch.FetchLimits;
import io.orderpulse.udfs.vision.photo.PhotoLimits;
import java.io.Serializable;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * How the sign-off job gets photos and reads them.
 *
 * @param fetchLimits what may be fetched
 * @param maxPixels most pixels that a photo may claim
 * @param inFlight most photos of a task that are fetched or wait to be read
 * @param readers photos that a TaskManager reads at once
 * @param timeout of one photo, with all attempts and waiting
 * @param zone of the clocks on receipts
 */
public record SignoffConfig(
    FetchLimits fetchLimits,
    int maxPixels,
    int inFlight,
    int readers,
    Duration timeout,
    ZoneId zone)
    implements Serializable {

  /** {@code signoff.roots}. */
  public static final Option<String> ROOTS =
      new Option<>(
          "signoff.roots",
          OptionTypes.TEXT,
          null,
          "Addresses below which photos of file systems may lie, separated by commas: file:///data/photos, s3://bucket/photos. Unset: none.");

  /** {@code signoff.allowed-hosts}. */
  public static final Option<String> ALLOWED_HOSTS =
      new Option<>(
          "signoff.allowed-hosts",
          OptionTypes.TEXT,
          null,
          "Hosts, or host:port, of photos by http(s) that may be inside of the network, separated by commas. All others need public addresses.");

  /** {@code signoff.max-bytes}. */
  public static final Option<Long> MAX_BYTES =
      new Option<>(
          "signoff.max-bytes",
          OptionTypes.BYTES,
          10L << 20,
          "Most bytes of a photo. Times signoff.in-flight is what a task may hold on the heap.");

  /** {@code signoff.max-pixels}. */
  public static final Option<Integer> MAX_PIXELS =
      new Option<>(
          "signoff.max-pixels",
          OptionTypes.integer(10_000, 200_000_000),
          50_000_000,
          "Most pixels that a photo may claim; 50 million take up to 300 MB outside of the heap while they are decoded.");

  /** {@code signoff.in-flight}. */
  public static final Option<Integer> IN_FLIGHT =
      new Option<>(
          "signoff.in-flight",
          OptionTypes.integer(1, 1_000),
          8,
          "Most photos of a task that are fetched or wait to be read; then the source waits.");

  /** {@code signoff.readers}. */
  public static final Option<Integer> READERS =
      new Option<>(
          "signoff.readers",
          OptionTypes.integer(1, 64),
          2,
          "Photos that a TaskManager reads at once, whatever its slots. Each more takes some 50 MB outside of the heap.");

  /** {@code signoff.timeout}. */
  public static final Option<Duration> TIMEOUT =
      new Option<>(
          "signoff.timeout",
          OptionTypes.DURATION,
          Duration.ofMinutes(2),
          "How long one photo may take with all attempts and waiting; then it is unreadable.");

  /** {@code signoff.fetch-timeout}. */
  public static final Option<Duration> FETCH_TIMEOUT =
      new Option<>(
          "signoff.fetch-timeout",
          OptionTypes.DURATION,
          Duration.ofSeconds(20),
          "How long one attempt to fetch a photo may take, to its last byte.");

  /** {@code signoff.attempts}. */
  public static final Option<Integer> ATTEMPTS =
      new Option<>(
          "signoff.attempts",
          OptionTypes.integer(1, 10),
          3,
          "How often a photo is fetched when there is no answer, or one that says: later.");

  /** {@code signoff.zone}. */
  public static final Option<String> ZONE =
      new Option<>(
          "signoff.zone", OptionTypes.TEXT, "Asia/Shanghai", "Zone of the clocks on receipts.");

  static final OptionGroup GROUP =
      OptionGroup.of(
          "Sign-off photos",
          ROOTS,
          ALLOWED_HOSTS,
          MAX_BYTES,
          MAX_PIXELS,
          IN_FLIGHT,
          READERS,
          TIMEOUT,
          FETCH_TIMEOUT,
          ATTEMPTS,
          ZONE);

  /** Reads the group. */
  public static SignoffConfig from(Settings settings) {
    Duration timeout = positive(settings, TIMEOUT);
    Duration fetch = positive(settings, FETCH_TIMEOUT);
    long maxBytes = settings.get(MAX_BYTES);
    if (maxBytes > 1L << 30) {
      throw new ConfigException(MAX_BYTES.key() + ": at most 1 GiB, not " + maxBytes + " bytes");
    }
    FetchLimits limits =
        new FetchLimits(
            settings.find(ROOTS).map(SignoffConfig::roots).orElse(List.of()),
            settings.find(ALLOWED_HOSTS).map(SignoffConfig::list).orElse(List.of()),
            maxBytes,
            settings.get(ATTEMPTS),
            fetch);
    return new SignoffConfig(
        limits,
        settings.get(MAX_PIXELS),
        settings.get(IN_FLIGHT),
        settings.get(READERS),
        timeout,
        zone(settings.get(ZONE)));
  }

  /** What is refused before decoding. */
  public PhotoLimits photoLimits() {
    return new PhotoLimits(fetchLimits.maxBytes(), maxPixels, PhotoLimits.DEFAULT.maxSide());
  }

  private static Duration positive(Settings settings, Option<Duration> option) {
    Duration duration = settings.get(option);
    if (duration.toMillis() < 1) {
      throw new ConfigException(option.key() + ": 1 ms or more, not " + duration);
    }
    return duration;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /**
   * With a slash at the end, so that {@code /data/photos-of-others} is not below {@code photos}.
   */
  private static List<String> roots(String text) {
    return list(text).stream().map(SignoffConfig::root).toList();
  }

  private static String root(String text) {
    try {
      URI root = URI.create(text).normalize();
      if (root.getScheme() == null || root.getPath() == null || root.getPath().isEmpty()) {
        throw new ConfigException(
            "%s: '%s' is no address with scheme and path, such as file:///data/photos"
                .formatted(ROOTS.key(), text));
      }
      String plain = "file".equals(root.getScheme()) ? "file:" + root.getPath() : root.toString();
      return plain.endsWith("/") ? plain : plain + "/";
    } catch (IllegalArgumentException e) {
      throw new ConfigException("%s: '%s' is no address".formatted(ROOTS.key(), text), e);
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new ConfigException(
          "%s: '%s' is no time zone such as Asia/Shanghai".formatted(ZONE.key(), text), e);
    }
  }
}
