package io.orderpulse.cep.template.growth;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * Opens when a window has so many more events than the window before it.
 *
 * @param of events counted
 * @param each data fields that split the key, each by itself; empty for none
 * @param distinct data field whose distinct values count once per window, or null for each event
 * @param window length of both windows
 * @param slide step at which they are compared
 * @param min least events in both windows
 * @param over opens when growth is at least this, for example 0.5 for +50 %
 */
public record Growth(
    List<Selector> of,
    List<String> each,
    String distinct,
    Duration window,
    Duration slide,
    int min,
    BigDecimal over)
    implements Template {

  /**
   * @param each data field that splits the key, or null
   */
  public Growth(
      List<Selector> of,
      String each,
      String distinct,
      Duration window,
      Duration slide,
      int min,
      BigDecimal over) {
    this(of, each == null ? List.of() : List.of(each), distinct, window, slide, min, over);
  }

  @Override
  public String wire() {
    return "growth";
  }

  @Override
  public List<Selector> selectors() {
    return of;
  }

  @Override
  public Duration mending() {
    return Duration.ofMinutes(30);
  }
}
