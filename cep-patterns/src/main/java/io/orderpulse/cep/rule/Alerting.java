package io.orderpulse.cep.rule;

import io.orderpulse.events.record.Light;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * Whom an anomaly reaches and how.
 *
 * @param owner role that acts
 * @param chain roles told next while nobody acts, in order
 * @param light board colour it asks for
 * @param coolDown a new episode within this time after RESOLVED is not notified; 30 min by default
 * @param mutes ids of rules that it mutes while open
 * @param stormBy what folds a storm: a field of the subject such as {@code carrier}, or null
 * @param actions commands it asks for at OPEN
 */
public record Alerting(
    String owner,
    List<Step> chain,
    Light light,
    Duration coolDown,
    List<String> mutes,
    String stormBy,
    List<String> actions)
    implements Serializable {

  /**
   * One step of the chain.
   *
   * @param role who is told
   * @param after since OPEN
   */
  public record Step(String role, Duration after) implements Serializable {}
}
