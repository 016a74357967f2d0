package io.orderpulse.cep.cel;

import dev.cel.runtime.CelVariableResolver;
import java.util.Map;
import java.util.Optional;

/** What the CEL runtime sees of a fact, made only when it is asked for. */
final class FactVariables implements CelVariableResolver {

  private final Map<String, Variable> variables;
  private final Frame frame;

  FactVariables(Map<String, Variable> variables, Frame frame) {
    this.variables = variables;
    this.frame = frame;
  }

  @Override
  public Optional<Object> find(String name) {
    Variable variable = variables.get(name);
    if (variable == null) {
      return Optional.empty();
    }
    Object raw = variable.raw(frame);
    return Optional.of(raw == null ? Map.of() : CelValues.of(variable.shape(), raw));
  }
}
