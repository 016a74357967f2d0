package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a table says is true.
 *
 * @param since when it became true, ms
 * @param seen since when that could be said, ms: the clock of the fact, or the deadline
 * @param subject the subject, or null for the key itself
 * @param discriminator what tells two anomalies of one subject apart, or null
 * @param severity severity that the template gives it, or null for the rule's own
 * @param due a deadline to show, ms, or null
 * @param value what was measured, or null
 * @param threshold the limit to show with it, or null
 * @param elapsed true when the measure is the time since {@code since} instead
 * @param changed true when its members changed, which is worth saying while it is open
 * @param texts values for the texts
 * @param evidence events it rests on
 */
public record Signal(
    long since,
    long seen,
    String subject,
    String discriminator,
    Severity severity,
    Long due,
    BigDecimal value,
    BigDecimal threshold,
    boolean elapsed,
    boolean changed,
    Map<String, String> texts,
    List<Evidence> evidence) {

  /** A condition that is true since a time, and known to be so since another. */
  public static Signal at(long since, long seen) {
    return new Signal(
        since, seen, null, null, null, null, null, null, false, false, Map.of(), List.of());
  }

  public Signal about(String newSubject, String newDiscriminator) {
    return new Signal(
        since,
        seen,
        newSubject,
        newDiscriminator,
        severity,
        due,
        value,
        threshold,
        elapsed,
        changed,
        texts,
        evidence);
  }

  public Signal severity(Severity newSeverity) {
    return new Signal(
        since,
        seen,
        subject,
        discriminator,
        newSeverity,
        due,
        value,
        threshold,
        elapsed,
        changed,
        texts,
        evidence);
  }

  public Signal due(Long newDue) {
    return new Signal(
        since,
        seen,
        subject,
        discriminator,
        severity,
        newDue,
        value,
        threshold,
        elapsed,
        changed,
        texts,
        evidence);
  }

  /** A measured value with its limit; without a limit it is only shown in the texts. */
  public Signal measure(BigDecimal newValue, BigDecimal newThreshold) {
    return new Signal(
        since,
        seen,
        subject,
        discriminator,
        severity,
        due,
        newValue,
        newThreshold,
        false,
        changed,
        texts,
        evidence);
  }

  /** Measures the time since {@link #since}, in the unit of the rule. */
  public Signal elapsed(BigDecimal newThreshold) {
    return new Signal(
        since,
        seen,
        subject,
        discriminator,
        severity,
        due,
        null,
        newThreshold,
        true,
        changed,
        texts,
        evidence);
  }

  public Signal changed(boolean isChanged) {
    return new Signal(
        since,
        seen,
        subject,
        discriminator,
        severity,
        due,
        value,
        threshold,
        elapsed,
        isChanged,
        texts,
        evidence);
  }

  public Signal texts(Map<String, String> newTexts) {
    return new Signal(
        since,
        seen,
        subject,
        discriminator,
        severity,
        due,
        value,
        threshold,
        elapsed,
        changed,
        newTexts,
        evidence);
  }

  public Signal evidence(List<Evidence> newEvidence) {
    return new Signal(
        since,
        seen,
        subject,
        discriminator,
        severity,
        due,
        value,
        threshold,
        elapsed,
        changed,
        texts,
        newEvidence);
  }
}
