package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.engine.StoredRule;

/**
 * The newest version of a rule that was taken in, as state remembers it.
 *
 * @param id rule id
 * @param version 0 when nothing of it was ever sound
 * @param hash of its content
 * @param removed true when the rule was taken off the topic
 * @param published true when it came while the job ran; false when the job was started with it
 * @param refused true when something after it was refused and nothing sound came since
 */
public record KnownVersion(
    String id, int version, String hash, boolean removed, boolean published, boolean refused) {

  static KnownVersion of(RuleChange change, boolean published) {
    return new KnownVersion(
        change.id(), change.version(), change.hash(), change.content() == null, published, false);
  }

  static KnownVersion none(String id) {
    return new KnownVersion(id, 0, "", true, true, false);
  }

  KnownVersion withRefused(boolean isRefused) {
    return new KnownVersion(id, version, hash, removed, published, isRefused);
  }

  /** As the engine remembers it, without its content. */
  StoredRule stored() {
    return new StoredRule(new RuleChange(id, version, hash, 0, removed ? null : ""), published);
  }
}
