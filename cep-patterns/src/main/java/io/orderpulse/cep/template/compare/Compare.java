package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import java.util.List;

/**
 * Opens when what is in force differs from what should be. How long a difference is forgiven is the
 * rule's {@code for}.
 *
 * @param expected events that say what should be
 * @param actual events that say what is
 * @param value data fields that are compared
 * @param firstOnly true when the first field that both sides have decides alone
 * @param effective data field with the time from which an event counts, or null for its own time
 * @param each data field that splits the key, for example the system, or null
 * @param judgeAt the only events at which a difference opens; empty for always
 */
public record Compare(
    List<Selector> expected,
    List<Selector> actual,
    List<String> value,
    boolean firstOnly,
    String effective,
    String each,
    List<Selector> judgeAt)
    implements Template {

  @Override
  public String wire() {
    return "compare";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(expected, actual, judgeAt);
  }
}
