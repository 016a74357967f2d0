package io.orderpulse.dashboards.templates;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The life-cycle policy of monthly indices, for servers that know such policies. */
public final class Lifecycle {

  private Lifecycle() {}

  /** Name of the policy. */
  public static String name(String prefix) {
    return prefix + "-monthly";
  }

  /**
   * The body of {@code PUT _ilm/policy/<name>}: packed when the month is over and its late events
   * are in, deleted after 400 days, so that a month can be compared with that of the year before.
   */
  public static ObjectNode policy() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode policy = root.putObject("policy");
    policy.putObject("_meta").put("managed_by", "orderpulse");
    ObjectNode phases = policy.putObject("phases");
    phases.putObject("hot").putObject("actions").putObject("set_priority").put("priority", 100);
    ObjectNode warm = phases.putObject("warm").put("min_age", "40d").putObject("actions");
    warm.putObject("forcemerge").put("max_num_segments", 1);
    warm.putObject("set_priority").put("priority", 50);
    phases.putObject("delete").put("min_age", "400d").putObject("actions").putObject("delete");
    return root;
  }
}
