package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of links between systems: on each of them something must pass in time. A row is an
 * <em>expect</em> of its own; its name tells its anomalies from those of the others.
 *
 * @param links the rows
 */
public record Hops(List<Link> links) implements Template {

  /**
   * One row of the table.
   *
   * @param name for example {@code channel→erp}
   * @param expect from where, to what, how soon
   * @param owner role that acts, or null for that of the rule
   * @param off true when it is not judged
   */
  public record Link(String name, Expect expect, String owner, boolean off)
      implements Serializable {}

  /** The rows that are judged. */
  public Stream<Link> judged() {
    return links.stream().filter(link -> !link.off());
  }

  @Override
  public String wire() {
    return "hops";
  }

  @Override
  public List<Selector> selectors() {
    return judged().flatMap(link -> link.expect().selectors().stream()).toList();
  }

  /** Events that start the clock of any row. */
  public List<Selector> from() {
    return judged().flatMap(link -> Selectors.all(link.expect().from()).stream()).toList();
  }
}
