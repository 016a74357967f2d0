package io.orderpulse.cep.template.group;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import java.util.List;

/**
 * One anomaly for a cause that many subjects share, from a notice to its end.
 *
 * @param from events that announce it
 * @param until events that end it
 * @param ends data field of {@code from} with the time at which it ends by itself, or null
 * @param each data fields that tell several causes of one key apart, for example the region
 */
public record Group(List<Selector> from, List<Selector> until, String ends, List<String> each)
    implements Template {

  @Override
  public String wire() {
    return "group";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(from, until);
  }

  @Override
  public boolean resolves() {
    return ends != null || !until.isEmpty();
  }
}
