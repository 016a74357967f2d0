package io.orderpulse.cep.rule;

import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Severity;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Whom an anomaly reaches and how.
 *
 * @param owner role that acts
 * @param owners roles that act instead, by subject or discriminator
 * @param chain roles told next while nobody acts, in order
 * @param chainFrom from where the chain counts
 * @param calls which level is a phone call, or null for none
 * @param light board colour it asks for
 * @param coolDown a new episode within this time after RESOLVED is not notified; 30 min by default
 * @param mutes ids of rules that it mutes while open, or {@code rule|discriminator}
 * @param mutesAfterFirst ids of rules of which it mutes all but the first anomaly
 * @param stormBy what folds a storm: a field of the subject such as {@code carrier}, or null
 * @param actions commands it asks for at OPEN, or when {@code actionsAt} is reached
 * @param actionsAt severity that the actions wait for, or null for OPEN
 * @param undo commands it asks for when it ends CANCELLED
 * @param actionsExpire how long commands are of use, or null for ever
 * @param approval true when a person must agree to its commands first
 * @param decision true when only its commands matter and there is no anomaly
 */
public record Alerting(
    String owner,
    Map<String, String> owners,
    List<Step> chain,
    ChainFrom chainFrom,
    Calls calls,
    Light light,
    Duration coolDown,
    List<String> mutes,
    List<String> mutesAfterFirst,
    String stormBy,
    List<String> actions,
    Severity actionsAt,
    List<String> undo,
    Duration actionsExpire,
    boolean approval,
    boolean decision)
    implements Serializable {

  /** An anomaly that calls nobody. */
  public Alerting(
      String owner,
      List<Step> chain,
      Light light,
      Duration coolDown,
      List<String> mutes,
      String stormBy,
      List<String> actions) {
    this(
        owner,
        Map.of(),
        chain,
        ChainFrom.OPENED,
        null,
        light,
        coolDown,
        mutes,
        List.of(),
        stormBy,
        actions,
        null,
        List.of(),
        null,
        false,
        false);
  }

  /** The same with another owner. */
  public Alerting ownedBy(String role) {
    return new Alerting(
        role,
        owners,
        chain,
        chainFrom,
        calls,
        light,
        coolDown,
        mutes,
        mutesAfterFirst,
        stormBy,
        actions,
        actionsAt,
        undo,
        actionsExpire,
        approval,
        decision);
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
   * @param after since {@link #chainFrom}
   * @param level the level it reaches, from 1
   */
  public record Step(String role, Duration after, int level) implements Serializable {}

  /** From where the chain counts. */
  public enum ChainFrom {
    OPENED,
    CONDITION_TRUE,
    DUE
  }

  /**
   * Phone calls.
   *
   * @param level from this level on a notification is a call
   * @param gap least time between two calls, over all anomalies
   * @param quietFrom time of day at which nobody is called any more, or null
   * @param quietTo time of day until which
   * @param zone zone of these hours
   */
  public record Calls(int level, Duration gap, LocalTime quietFrom, LocalTime quietTo, ZoneId zone)
      implements Serializable {}
}
