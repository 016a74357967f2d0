package io.orderpulse.sandbox.truth;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.PlantedFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Do the simulator and the truth agree? Both know, by different ways, what must be found. */
public final class SelfCheck {

  private SelfCheck() {}

  /**
   * @param faults all that was planted
   * @param truth what is worked out from the events, at {@code end}
   * @param end the last moment that counts, ms since the epoch
   * @return one line for each disagreement; none when all is well
   */
  public static List<String> disagreements(
      List<PlantedFault> faults, List<ExpectedAnomaly> truth, long end) {
    Map<String, ExpectedAnomaly> left = new HashMap<>();
    truth.forEach(a -> left.put(a.key(), a));
    List<String> lines = new ArrayList<>();
    List<String> rules = Truth.checkedIds();
    for (PlantedFault fault : faults) {
      for (ExpectedAnomaly expected : fault.cascade()) {
        boolean checked = rules.contains(expected.rule()) && !isStorm(expected);
        if (checked && expected.opensAt() <= end) {
          compare(fault, expected.alone().asOf(end), left.remove(expected.key()), lines);
        }
      }
    }
    left.keySet().stream().sorted().forEach(k -> lines.add("in the truth, not planted: " + k));
    return lines;
  }

  /** One for many: the many are in the truth. */
  private static boolean isStorm(ExpectedAnomaly expected) {
    return "storm".equals(expected.discriminator());
  }

  private static void compare(
      PlantedFault fault, ExpectedAnomaly expected, ExpectedAnomaly truth, List<String> lines) {
    if (truth == null) {
      lines.add("planted by " + fault.id() + ", not in the truth: " + expected.key());
    } else if (!truth.equals(expected)) {
      lines.add("planted by " + fault.id() + ": " + expected + ", in the truth: " + truth);
    }
  }
}
