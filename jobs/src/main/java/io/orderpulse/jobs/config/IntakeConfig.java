package io.orderpulse.jobs.config;

import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How intake names products, and which orders it filters out.
 *
 * @param aliases file of the table of product names to begin with, {@code sample}, or empty
 * @param testCustomers customers whose orders are tests
 * @param testChannels channels whose orders are tests
 * @param testSkus articles that nobody sells
 * @param duplicateWithin how long an equal, unpaid order counts as a double
 */
public record IntakeConfig(
    Optional<String> aliases,
    Set<String> testCustomers,
    Set<String> testChannels,
    Set<String> testSkus,
    Duration duplicateWithin) {

  /** {@code intake.aliases}. */
  public static final Option<String> ALIASES =
      new Option<>(
          "intake.aliases",
          OptionTypes.TEXT,
          null,
          "Table of product names, a file readable where the job is submitted, or 'sample'. Unset: products are not looked up until a table comes on the topic aliases, which replaces this one.");

  /** {@code intake.test-customers}. */
  public static final Option<String> TEST_CUSTOMERS =
      new Option<>(
          "intake.test-customers",
          OptionTypes.TEXT,
          null,
          "Customer ids whose orders are tests, separated by commas.");

  /** {@code intake.test-channels}. */
  public static final Option<String> TEST_CHANNELS =
      new Option<>(
          "intake.test-channels",
          OptionTypes.TEXT,
          null,
          "Channels whose orders are tests, separated by commas.");

  /** {@code intake.test-skus}. */
  public static final Option<String> TEST_SKUS =
      new Option<>(
          "intake.test-skus",
          OptionTypes.TEXT,
          null,
          "Articles that nobody sells, separated by commas. An order of nothing else is a test.");

  /** {@code intake.duplicate-within}. */
  public static final Option<Duration> DUPLICATE_WITHIN =
      new Option<>(
          "intake.duplicate-within",
          OptionTypes.DURATION,
          Duration.ofMinutes(10),
          "An order that equals one placed so long before, at most, and unpaid by then, is a double. Event time.");

  static final OptionGroup GROUP =
      OptionGroup.of("Intake", ALIASES, TEST_CUSTOMERS, TEST_CHANNELS, TEST_SKUS, DUPLICATE_WITHIN);

  /** Reads the group. */
  public static IntakeConfig from(Settings settings) {
    return new IntakeConfig(
        settings.find(ALIASES),
        list(settings.find(TEST_CUSTOMERS)),
        list(settings.find(TEST_CHANNELS)),
        list(settings.find(TEST_SKUS)),
        settings.get(DUPLICATE_WITHIN));
  }

  /**
   * Text of the table of product names to begin with, checked; null when there is none.
   *
   * @throws ConfigException when it can't be read or has problems; names each with its line
   */
  public String aliasText() {
    if (aliases.isEmpty()) {
      return null;
    }
    try {
      String text =
          aliases.get().equals("sample")
              ? AliasTable.sampleText()
              : Files.readString(Path.of(aliases.get()));
      AliasTable.parse(text);
      return text;
    } catch (IOException e) {
      throw new ConfigException(
          "%s: %s can't be read: %s".formatted(ALIASES.key(), aliases.get(), e.getMessage()), e);
    } catch (AliasException e) {
      throw new ConfigException(
          "%s: %s: %s".formatted(ALIASES.key(), aliases.get(), e.getMessage()), e);
    }
  }

  private static Set<String> list(Optional<String> text) {
    Set<String> values = new LinkedHashSet<>();
    text.ifPresent(
        t ->
            Arrays.stream(t.split(","))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .forEach(values::add));
    return values;
  }
}
