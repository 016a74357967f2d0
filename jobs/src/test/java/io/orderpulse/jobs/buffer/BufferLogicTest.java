package io.orderpulse.jobs.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BufferLogicTest {

  private static final long ACCEPTED = 1_000_000;
  private static final BufferLogic LOGIC = new BufferLogic(3_000, 172_800_000);

  /** After how many ms, whether all checks passed, whether it is degraded, whether all is read. */
  @ParameterizedTest
  @CsvSource({
    "        0, false, false,  true, WAIT",
    "        0,  true, false,  true, CONFIRM",
    "     2999,  true, false, false, CONFIRM",
    "     3000, false, false,  true, WAIT",
    "     3000,  true, false,  true, CONFIRM",
    "     3001, false, false,  true, DEGRADE",
    "     3001,  true, false,  true, DEGRADE",
    "     3001, false, false, false, SETTLE",
    "     3001,  true, false, false, SETTLE",
    "     3001, false,  true,  true, WAIT",
    "     3001,  true,  true,  true, CONFIRM",
    "172799999, false,  true,  true, WAIT",
    "172800000, false,  true,  true, GIVE_UP",
    "172800000,  true,  true,  true, CONFIRM",
    "172800001, false, false,  true, DEGRADE",
  })
  void whatIsToBeDone(
      long after, boolean passed, boolean degraded, boolean settled, BufferLogic.Step step) {
    Progress progress = new Progress(3, passed ? 3 : 1, degraded, 0, 0, 0);
    assertThat(LOGIC.judge(ACCEPTED, progress, ACCEPTED + after, settled)).isEqualTo(step);
  }
}
