package io.orderpulse.events.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * One number over one window, numerator and denominator kept so that ranges add up.
 *
 * @param metric snake_case id
 * @param windowStart start of the window
 * @param windowS its length in seconds
 * @param dims dimensions, for example channel
 * @param num numerator
 * @param den denominator, or null for a plain count
 * @param buckets counts of logarithmic buckets for quantiles, or null
 * @param rev revision, from 0; late events restate a window
 */
public record Metric(
    String metric,
    @Time Long windowStart,
    int windowS,
    Map<String, String> dims,
    double num,
    @Nullable Double den,
    @Nullable Map<String, Long> buckets,
    int rev)
    implements Outbound {

  @Override
  public String envelopeId() {
    return metric + "|" + windowStart + "|" + windowS + "|" + new TreeMap<>(dims) + "#" + rev;
  }

  @Override
  public String envelopeType() {
    return "io.orderpulse.metric.measured.v1";
  }

  @Override
  public String envelopeSource() {
    return "/orderpulse/health";
  }

  @Override
  public String envelopeSubject() {
    return "metric/" + metric;
  }

  @Override
  public long envelopeTime() {
    return windowStart;
  }

  @Override
  public String partitionKey() {
    return metric;
  }
}
