package io.orderpulse.cep.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.json.JsonTree;
import io.orderpulse.events.record.RuleRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rules between files, the topic and the engine. */
public final class RuleJson {

  private RuleJson() {}

  /** The rules of a sound pack as the engine takes them; in force from the first event on. */
  public static List<RuleChange> changes(RulePack pack) {
    return pack.orThrow().rules().stream()
        .map(
            rule ->
                new RuleChange(
                    rule.id(),
                    rule.version(),
                    rule.hash(),
                    Objects.requireNonNullElse(rule.release().effectiveFrom(), Long.MIN_VALUE),
                    pack.contents().get(rule.id())))
        .toList();
  }

  /**
   * A published rule as the engine takes it. Its hash is that of the content, whatever the record
   * says; without {@code effective_from} it judges from its publication.
   *
   * @throws IllegalArgumentException when the content is no JSON object
   */
  public static RuleChange change(RuleRecord record) {
    if (record.content() == null) {
      throw new IllegalArgumentException("the record of rule " + record.id() + " has no content");
    }
    Map<String, Object> content = CanonicalJson.of(tree(record.content()));
    content.put(CanonicalJson.VERSION, BigDecimal.valueOf(record.version()));
    return new RuleChange(
        record.id(),
        record.version(),
        CanonicalJson.hash(content),
        Objects.requireNonNullElse(record.effectiveFrom(), record.published()),
        CanonicalJson.write(content));
  }

  /**
   * The record that publishes a change.
   *
   * @param change with content
   * @param author who publishes it
   * @param published when, ms since the epoch
   */
  public static RuleRecord record(RuleChange change, String author, long published) {
    return new RuleRecord(
        change.id(),
        change.version(),
        change.hash(),
        author,
        change.effectiveFrom(),
        published,
        change.content());
  }

  /**
   * The rule of a change.
   *
   * @throws IllegalArgumentException when the content is no sound rule of that id; says every
   *     problem with its place
   */
  public static Rule parse(RuleChange change) {
    String source = "rule %s v%d".formatted(change.id(), change.version());
    RulePack pack = new RuleLoader().load(Map.of(source, change.content())).orThrow();
    if (pack.rules().size() != 1 || !pack.rules().get(0).id().equals(change.id())) {
      throw new IllegalArgumentException(source + ": the content is not the one rule of that id");
    }
    return pack.rules().get(0).withVersion(change.version());
  }

  /** The content of a rule as a tree. */
  static Map<String, Object> tree(String json) {
    try (JsonParser parser = JsonTree.factory().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("the content of a rule must be a JSON object");
      }
      return JsonTree.object(parser);
    } catch (IOException e) {
      throw new IllegalArgumentException("the content of a rule must be JSON", e);
    }
  }
}
