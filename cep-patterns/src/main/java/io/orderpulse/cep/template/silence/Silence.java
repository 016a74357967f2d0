package io.orderpulse.cep.template.silence;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * Opens when nothing came for longer than is usual at that hour of the day. What is usual is
 * learned; until enough is known nothing opens. A recording tells nothing of silence: live only.
 *
 * @param of events that break the silence
 * @param quantile which gap is the longest usual one, for example 0.99
 * @param history how far back gaps are remembered, in whole days
 * @param min gaps of an hour that must be known
 * @param floor silence of this length is always usual
 */
public record Silence(
    List<Selector> of, BigDecimal quantile, Duration history, int min, Duration floor)
    implements Template {

  @Override
  public String wire() {
    return "silence";
  }

  @Override
  public List<Selector> selectors() {
    return of;
  }

  @Override
  public boolean liveOnly() {
    return true;
  }
}
