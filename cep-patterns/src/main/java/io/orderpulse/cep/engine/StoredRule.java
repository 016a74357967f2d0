package io.orderpulse.cep.engine;

/**
 * A version of a rule as broadcast state holds it.
 *
 * @param change the version
 * @param published true when it came by the topic; false when the job was started with it
 * @param compact the plan it is judged with: true for the compact one, false for the pattern plan,
 *     null where nobody judges it
 */
public record StoredRule(RuleChange change, boolean published, Boolean compact) {

  /** One that nobody judges. */
  public StoredRule(RuleChange change, boolean published) {
    this(change, published, null);
  }
}
