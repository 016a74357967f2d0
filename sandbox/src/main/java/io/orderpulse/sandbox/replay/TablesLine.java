package io.orderpulse.sandbox.replay;

import io.orderpulse.cep.template.routing.Routing;
import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which tables a replay went by. */
final class TablesLine {

  private TablesLine() {}

  static String of(ReplayTables tables) {
    return "product names: %s; decision tables: %s".formatted(names(tables), decisions(tables));
  }

  private static String names(ReplayTables tables) {
    try {
      return tables.aliases() == null
          ? "none (--aliases or intake.aliases)"
          : "version " + AliasTable.parse(tables.aliases()).version();
    } catch (AliasException e) {
      throw new IllegalStateException("the table was sound when it was read", e);
    }
  }

  private static String decisions(ReplayTables tables) {
    String live =
        tables.rules().rules().stream()
            .filter(rule -> rule.template() instanceof Routing)
            .map(
                rule ->
                    "%s.%d (%s)"
                        .formatted(
                            rule.id(),
                            rule.version(),
                            rule.release().status().name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));
    return live.isEmpty() ? "none" : live;
  }
}
