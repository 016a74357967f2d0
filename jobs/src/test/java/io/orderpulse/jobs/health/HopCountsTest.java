package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.template.expect.HopSelectors.Meaning;
import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hop is counted once, where it belongs, whatever comes late. */
class HopCountsTest {

  private static final Meaning LEAVES = new Meaning(true, false, false);
  private static final Meaning ARRIVES = new Meaning(false, true, false);
  private static final Meaning POINTLESS = new Meaning(false, false, true);
  private static final Duration LIMIT = Duration.ofMillis(100);

  private final HopState state = new HopState();
  private final List<Event> out = new ArrayList<>();

  private void on(Meaning meaning, long time, long now) {
    HopCounts.take("O1", "a→b", state, meaning, time, LIMIT, now, out);
  }

  private List<String> told() {
    return out.stream()
        .map(e -> e.time() + ": " + e.data().get("hops") + " " + e.data().get("bad"))
        .toList();
  }

  @Test
  void inTimeCountsAtItsArrival() {
    on(LEAVES, 1000, 1000);
    assertThat(HopCounts.wake(state)).isEqualTo(1100);
    on(ARRIVES, 1100, 1100);
    on(ARRIVES, 1200, 1200);
    assertThat(told()).containsExactly("1100: 1 0");
    assertThat(HopCounts.wake(state)).isEqualTo(HopState.NONE);
  }

  @Test
  void whatWasThereBeforeCountsWhenItLeaves() {
    on(ARRIVES, 900, 900);
    on(LEAVES, 1000, 1000);
    assertThat(told()).containsExactly("1000: 1 0");
  }

  @Test
  void missingCountsAtTheDeadlineAndStaysWhenItComesTooLate() {
    on(LEAVES, 1000, 1000);
    HopCounts.missed("O1", "a→b", state, out);
    on(ARRIVES, 1101, 1101);
    assertThat(told()).containsExactly("1100: 1 1");
  }

  @Test
  void lateNewsOfAnArrivalInTimeMoveIt() {
    on(LEAVES, 1000, 1000);
    HopCounts.missed("O1", "a→b", state, out);
    on(ARRIVES, 1050, 1301);
    assertThat(told()).containsExactly("1100: 1 1", "1100: -1 -1", "1050: 1 0");
  }

  @Test
  void whatBecamePointlessIsNoHop() {
    on(LEAVES, 1000, 1000);
    on(POINTLESS, 1050, 1050);
    assertThat(HopCounts.wake(state)).isEqualTo(HopState.NONE);
    assertThat(told()).isEmpty();
  }

  @Test
  void aLateStartThatIsOverCountsAtOnce() {
    on(LEAVES, 1000, 1301);
    assertThat(told()).containsExactly("1100: 1 1");
  }
}
