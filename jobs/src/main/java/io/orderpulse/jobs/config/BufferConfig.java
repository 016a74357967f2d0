package io.orderpulse.jobs.config;

import io.orderpulse.jobs.buffer.CheckKind;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the order buffer checks orders, and what it does when that takes too long.
 *
 * @param services the services there are, by what they check
 * @param degradeAfter how long the checks of an order may take; real time
 * @param promise within which a degraded order is to be confirmed; the jobs' clock
 * @param giveUpAfter how long services may fail a degraded order; the jobs' clock
 * @param checkTimeout of one check; real time
 * @param retryAfter pause before a check is sent again, doubled each time; real time
 * @param retryMax longest such pause; real time
 * @param inFlight most checks of one service that a task has under way
 * @param waiting most checks that wait in one lane of one service in a task
 * @param remember how long an order is known after its end; real time
 * @param warehouse where stock is frozen when no table says otherwise
 * @param warehouses where stock is frozen, by province
 */
public record BufferConfig(
    Map<CheckKind, URI> services,
    Duration degradeAfter,
    Duration promise,
    Duration giveUpAfter,
    Duration checkTimeout,
    Duration retryAfter,
    Duration retryMax,
    int inFlight,
    int waiting,
    Duration remember,
    String warehouse,
    Map<String, String> warehouses)
    implements Serializable {

  private static final String NONE = "none";
  private static final String SERVICE =
      " It gets POST with JSON and answers {\"ok\": true} or {\"ok\": false, \"reason_code\": …}; 'none' when there is no such check.";

  /** {@code buffer.stock-url}. */
  public static final Option<String> STOCK_URL =
      new Option<>(
          "buffer.stock-url",
          OptionTypes.TEXT,
          null,
          "Where the buffer asks whether an order can be delivered." + SERVICE);

  /** {@code buffer.price-url}. */
  public static final Option<String> PRICE_URL =
      new Option<>(
          "buffer.price-url",
          OptionTypes.TEXT,
          null,
          "Where the buffer asks whether the prices of an order are right." + SERVICE);

  /** {@code buffer.coupon-url}. */
  public static final Option<String> COUPON_URL =
      new Option<>(
          "buffer.coupon-url",
          OptionTypes.TEXT,
          null,
          "Where the buffer asks whether the coupons of an order are valid." + SERVICE);

  /** {@code buffer.degrade-after}. */
  public static final Option<Duration> DEGRADE_AFTER =
      new Option<>(
          "buffer.degrade-after",
          OptionTypes.DURATION,
          Duration.ofSeconds(3),
          "How long the checks of an order may take; then stock is frozen for it and it is confirmed later. Real time.");

  /** {@code buffer.promise}. */
  public static final Option<Duration> PROMISE =
      new Option<>(
          "buffer.promise",
          OptionTypes.DURATION,
          Duration.ofHours(2),
          "Within which a degraded order is to be confirmed, as its customer is told.");

  /** {@code buffer.give-up-after}. */
  public static final Option<Duration> GIVE_UP_AFTER =
      new Option<>(
          "buffer.give-up-after",
          OptionTypes.DURATION,
          Duration.ofHours(48),
          "How long services may fail to answer for a degraded order before it is cancelled.");

  /** {@code buffer.check-timeout}. */
  public static final Option<Duration> CHECK_TIMEOUT =
      new Option<>(
          "buffer.check-timeout",
          OptionTypes.DURATION,
          Duration.ofSeconds(30),
          "How long one check may take before it is sent again. Longer than buffer.degrade-after, as a late answer counts too. Real time.");

  /** {@code buffer.retry-after}. */
  public static final Option<Duration> RETRY_AFTER =
      new Option<>(
          "buffer.retry-after",
          OptionTypes.DURATION,
          Duration.ofMillis(500),
          "Pause before a check without an answer is sent again; it doubles each time. Real time.");

  /** {@code buffer.retry-max}. */
  public static final Option<Duration> RETRY_MAX =
      new Option<>(
          "buffer.retry-max",
          OptionTypes.DURATION,
          Duration.ofMinutes(1),
          "Longest pause between two attempts of a check. Real time.");

  /** {@code buffer.in-flight}. */
  public static final Option<Integer> IN_FLIGHT =
      new Option<>(
          "buffer.in-flight",
          OptionTypes.integer(8, 50_000),
          5_000,
          "Most checks of one service that a task has under way, each on a connection of its own; a fifth is kept for VIPs.");

  /** {@code buffer.waiting}. */
  public static final Option<Integer> WAITING =
      new Option<>(
          "buffer.waiting",
          OptionTypes.integer(1, 10_000_000),
          50_000,
          "Most checks that wait in memory in one lane of one service in a task; orders beyond wait in Flink's state.");

  /** {@code buffer.remember}. */
  public static final Option<Duration> REMEMBER =
      new Option<>(
          "buffer.remember",
          OptionTypes.DURATION,
          Duration.ofDays(7),
          "How long an order is known after its end, so that a resend changes nothing. Real time.");

  /** {@code buffer.warehouse}. */
  public static final Option<String> WAREHOUSE =
      new Option<>(
          "buffer.warehouse",
          OptionTypes.TEXT,
          "SHQP",
          "Warehouse that keeps the stock frozen for degraded orders, where buffer.warehouses names no other.");

  /** {@code buffer.warehouses.*}. */
  public static final PrefixOption WAREHOUSES =
      new PrefixOption(
          "buffer.warehouses.",
          "Warehouse that keeps the stock frozen for degraded orders, by the province they go to, for instance 湖北省: WHDX.");

  static final OptionGroup GROUP =
      OptionGroup.of(
              "Order buffer",
              STOCK_URL,
              PRICE_URL,
              COUPON_URL,
              DEGRADE_AFTER,
              PROMISE,
              GIVE_UP_AFTER,
              CHECK_TIMEOUT,
              RETRY_AFTER,
              RETRY_MAX,
              IN_FLIGHT,
              WAITING,
              REMEMBER,
              WAREHOUSE)
          .with(WAREHOUSES);

  /** Reads the group. */
  public static BufferConfig from(Settings settings) {
    Map<CheckKind, URI> services = new EnumMap<>(CheckKind.class);
    service(settings, CheckKind.STOCK, STOCK_URL, services);
    service(settings, CheckKind.PRICE, PRICE_URL, services);
    service(settings, CheckKind.COUPON, COUPON_URL, services);
    BufferConfig config =
        new BufferConfig(
            services,
            positive(settings, DEGRADE_AFTER),
            positive(settings, PROMISE),
            positive(settings, GIVE_UP_AFTER),
            positive(settings, CHECK_TIMEOUT),
            positive(settings, RETRY_AFTER),
            positive(settings, RETRY_MAX),
            settings.get(IN_FLIGHT),
            settings.get(WAITING),
            positive(settings, REMEMBER),
            settings.get(WAREHOUSE),
            settings.all(WAREHOUSES));
    notShorter(settings, CHECK_TIMEOUT, DEGRADE_AFTER);
    notShorter(settings, RETRY_MAX, RETRY_AFTER);
    notShorter(settings, GIVE_UP_AFTER, PROMISE);
    return config;
  }

  /** The warehouse that freezes stock for orders to a province. */
  public String warehouseOf(String province) {
    return warehouses.getOrDefault(province, warehouse);
  }

  private static void service(
      Settings settings, CheckKind kind, Option<String> option, Map<CheckKind, URI> services) {
    String text = settings.get(option);
    if (!text.equals(NONE)) {
      services.put(kind, settings.map(option, BufferConfig::address));
    }
  }

  private static URI address(String text) {
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(wrong(text), e);
    }
    throw new IllegalArgumentException(wrong(text));
  }

  private static String wrong(String text) {
    return "'" + text + "' is neither an address such as http://stock.internal:8090/check nor none";
  }

  private static Duration positive(Settings settings, Option<Duration> option) {
    Duration duration = settings.get(option);
    if (duration.toMillis() < 1 || duration.compareTo(Duration.ofDays(24)) > 0) {
      throw new ConfigException(option.key() + ": 1 ms to 24 days, not " + duration);
    }
    return duration;
  }

  private static void notShorter(
      Settings settings, Option<Duration> longer, Option<Duration> shorter) {
    if (settings.get(longer).compareTo(settings.get(shorter)) < 0) {
      throw new ConfigException(
          "%s: %s is shorter than %s"
              .formatted(settings.place(longer), longer.key(), shorter.key()));
    }
  }
}
