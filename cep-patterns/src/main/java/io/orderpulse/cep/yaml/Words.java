package io.orderpulse.cep.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names of enum constants in rule files: lower case with hyphens. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> of(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
  }
}
