package io.orderpulse.cep.reference;

import java.util.Map;

/**
 * One compared field in canonical flat form. A type of its own, as Flink would leave a map within a
 * map to Kryo.
 *
 * @param scalars canonical text of each scalar by its path
 */
public record Content(Map<String, String> scalars) {}
