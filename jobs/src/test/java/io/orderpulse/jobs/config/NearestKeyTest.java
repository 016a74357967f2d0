package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestKeyTest {

  private static final List<String> KEYS =
      List.of("kafka.group-prefix", "time.idle", "clock.speed");

  @Test
  void shouldFindTheKeyWithFewestEdits() {
    assertThat(NearestKey.of("tme.idle", KEYS)).isEqualTo("time.idle");
    assertThat(NearestKey.of("clock.sped", KEYS)).isEqualTo("clock.speed");
    assertThat(NearestKey.of("kafka.groupprefix", KEYS)).isEqualTo("kafka.group-prefix");
  }

  @Test
  void shouldPreferTheFirstInOrderOnATie() {
    assertThat(NearestKey.of("b", List.of("c", "a"))).isEqualTo("a");
  }
}
