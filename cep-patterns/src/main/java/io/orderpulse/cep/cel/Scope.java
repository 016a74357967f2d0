package io.orderpulse.cep.cel;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.events.type.EventTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an expression may see.
 *
 * <ul>
 *   <li>{@code type, source, subject, time} of the event, and the fields of its {@code data}
 *   <li>{@code key}: what it is judged for
 *   <li>{@code order} and {@code waybill}: what is known of them when the event is judged
 *   <li>{@code rank}: numbers of the ranks by name
 *   <li>{@code stages}: in a sequence, the events that earlier stages matched, by stage
 * </ul>
 *
 * Times are timestamps. There is no {@code now}: an expression depends on nothing but the fact.
 */
public final class Scope {

  private static final Shape RANK =
      Shape.struct(
          "ranks", Ranks.byName().keySet().stream().map(n -> Member.key(n, Shape.INT)).toList());

  private static final Member KEY = Member.of("key", Shape.TEXT, Fact::key);
  private static final Scope CONTEXT = new Scope(contexts());
  private static final Scope UNTYPED = CONTEXT.withEvent(DataShapes.OPEN);
  private static final Map<String, Scope> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, Variable> variables;
  private CelEnvironment environment;

  private Scope(Map<String, Variable> variables) {
    this.variables = Collections.unmodifiableMap(variables);
  }

  /** An event of which nothing is known: its data has any fields of any type. */
  public static Scope untyped() {
    return UNTYPED;
  }

  /** No event, as in <em>deadline holds</em>: only order, waybill and rank. */
  public static Scope context() {
    return CONTEXT;
  }

  /** An event of this type; the scopes of known types are made once. */
  public static Scope of(String type) {
    return EventTypes.find(type) == null ? UNTYPED : KNOWN.computeIfAbsent(type, Scope::known);
  }

  private static Scope known(String type) {
    return of(List.of(type), Map.of());
  }

  /**
   * An event of one of the types.
   *
   * @param types event types; when one of them is unknown and not declared, data is untyped
   * @param declared fields that a rules file gives to types, {@code {type: {field: string}}}
   * @throws IllegalArgumentException when a declared field has none of {@link #fieldTypes()}
   */
  public static Scope of(Collection<String> types, Map<String, Map<String, String>> declared) {
    return CONTEXT.withEvent(DataShapes.of("data", types, declared));
  }

  /**
   * This scope after stages of a sequence.
   *
   * @param stages event types by stage, as far as the stages come earlier
   * @param declared as in {@link #of(Collection, Map)}
   */
  public Scope withStages(
      Map<String, ? extends Collection<String>> stages, Map<String, Map<String, String>> declared) {
    List<Member> members = new ArrayList<>();
    stages.forEach(
        (stage, types) -> {
          Shape data = DataShapes.of("data-of-" + stage, types, declared);
          Shape events = Shape.list(EventFields.stage(stage, data));
          members.add(Member.<StageEvents>of(stage, events, s -> s.of(stage)));
        });
    return with("stages", Variable.of(Shape.struct("stages", members), Root.STAGES));
  }

  /** Words for the types of declared fields. */
  public static Collection<String> fieldTypes() {
    return DataShapes.declarable();
  }

  Map<String, Variable> variables() {
    return variables;
  }

  /** The compiler and runtime of this scope, made when first used. */
  synchronized CelEnvironment environment() {
    if (environment == null) {
      environment = new CelEnvironment(variables);
    }
    return environment;
  }

  private Scope withEvent(Shape data) {
    Scope scope = with("data", Variable.of(data, Root.DATA));
    for (Member m : EventFields.ENVELOPE) {
      scope = scope.with(m.name(), Variable.field(Root.EVENT, m));
    }
    return scope;
  }

  private Scope with(String name, Variable variable) {
    Map<String, Variable> more = new LinkedHashMap<>(variables);
    more.put(name, variable);
    return new Scope(more);
  }

  private static Map<String, Variable> contexts() {
    Map<String, Variable> map = new LinkedHashMap<>();
    map.put("key", Variable.field(Root.FACT, KEY));
    map.put("order", Variable.of(OrderFields.SHAPE, Root.ORDER));
    map.put("waybill", Variable.of(WaybillFields.SHAPE, Root.WAYBILL));
    map.put("rank", Variable.fixed(RANK, Ranks.byName()));
    return map;
  }
}
