package io.orderpulse.cep.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The structs that the variables of a scope are made of, for the type checker. */
final class StructTypes implements CelTypeProvider {

  private final ImmutableMap<String, CelType> types;

  StructTypes(Iterable<Variable> variables) {
    Map<String, CelType> found = new HashMap<>();
    variables.forEach(v -> collect(v.shape(), found));
    types = ImmutableMap.copyOf(found);
  }

  private static void collect(Shape shape, Map<String, CelType> found) {
    if (shape.element() != null) {
      collect(shape.element(), found);
    }
    if (shape.kind() == Shape.Kind.STRUCT) {
      found.put(shape.name(), type(shape));
      shape.members().values().forEach(m -> collect(m.shape(), found));
    }
  }

  private static CelType type(Shape shape) {
    Map<String, CelType> fields = new HashMap<>();
    shape.members().forEach((name, m) -> fields.put(name, m.shape().cel()));
    ImmutableMap<String, CelType> fixed = ImmutableMap.copyOf(fields);
    return StructType.create(
        shape.name(),
        ImmutableSet.copyOf(fixed.keySet()),
        name -> Optional.ofNullable(fixed.get(name)));
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return types.values();
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }
}
