package io.orderpulse.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Buckets hold what they say, and never change: their bounds are part of the contract. */
class BucketsTest {

  @Property(seed = "1")
  void aBucketIsNarrowAndHoldsItsNumber(@ForAll @LongRange(min = 0, max = 1L << 50) long value) {
    long bucket = Buckets.of(value);
    assertThat(bucket).isLessThanOrEqualTo(value);
    assertThat(Buckets.end(bucket)).isGreaterThan(value);
    assertThat(Buckets.of(bucket)).isEqualTo(bucket);
    assertThat(Buckets.of(Buckets.end(bucket))).isEqualTo(Buckets.end(bucket));
    assertThat((Buckets.end(bucket) - bucket - 1) * 128.0).isLessThan(Math.max(1, bucket));
  }

  @Test
  void boundsStayWhatTheyAre() {
    assertThat(List.of(0L, 255L, 256L, 257L, 2220L, 86_400L))
        .extracting(Buckets::of)
        .containsExactly(0L, 255L, 256L, 256L, 2208L, 86_016L);
    assertThat(Buckets.of(-5)).isZero();
  }

  @Test
  void quantilesAreThoseOfTheNearestRank() {
    assertThat(Buckets.quantile(Map.of("10", 1L, "20", 1L, "30", 1L), 0.5)).isEqualTo(20);
    assertThat(Buckets.quantile(Map.of("10", 19L, "200", 1L), 0.95)).isEqualTo(10);
    assertThat(Buckets.quantile(Map.of("10", 18L, "200", 2L), 0.95)).isEqualTo(200);
    assertThat(Buckets.quantile(Map.of("2208", 1L), 0.5)).isEqualTo(2215);
    assertThat(Buckets.quantile(Map.of(), 0.5)).isNull();
  }
}
