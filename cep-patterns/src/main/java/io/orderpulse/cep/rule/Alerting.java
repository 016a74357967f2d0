package io.orderpulse.cep.rule;

import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Severity;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Whom an anomaly reaches and how.
 *
 * @param owner role that acts
 * @param owners roles that act instead, by subject or discriminator
 * @param chain roles told next while nobody acts, in order
 * @param light board colour it asks for
 * @param coolDown a new episode within this time after RESOLVED is not notified; 30 min by default
 * @param mutes what it mutes while open: ids of rules, or {@code rule|discriminator}
 * @param stormBy what folds a storm: a field of the subject such as {@code carrier}, or null
 * @param actions commands it asks for at OPEN, or when {@code actionsAt} is reached
 * @param actionsAt severity that the actions wait for, or null for OPEN
 * @param undo commands it asks for when it ends CANCELLED
 */
public record Alerting(
    String owner,
    Map<String, String> owners,
    List<Step> chain,
    Light light,
    Duration coolDown,
    List<String> mutes,
    String stormBy,
    List<String> actions,
    Severity actionsAt,
    List<String> undo)
    implements Serializable {

  /** One owner, and actions at OPEN. */
  public Alerting(
      String owner,
      List<Step> chain,
      Light light,
      Duration coolDown,
      List<String> mutes,
      String stormBy,
      List<String> actions) {
    this(owner, Map.of(), chain, light, coolDown, mutes, stormBy, actions, null, List.of());
  }

  /** The same with another owner. */
  public Alerting ownedBy(String role) {
    return new Alerting(
        role, owners, chain, light, coolDown, mutes, stormBy, actions, actionsAt, undo);
  }

  /** The role that acts on an anomaly. */
  public String owner(String subjectId, String discriminator) {
    String own = discriminator == null ? null : owners.get(discriminator);
    return own == null ? owners.getOrDefault(subjectId, owner) : own;
  }

  /**
   * One step of the chain.
   *
   * @param role who is told
   * @param after since OPEN
   */
  public record Step(String role, Duration after) implements Serializable {}
}
