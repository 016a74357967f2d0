package io.orderpulse.sandbox.bench.esper;

import io.orderpulse.sandbox.bench.rules.EventTest;
import io.orderpulse.sandbox.bench.rules.ExpectRule;
import io.orderpulse.sandbox.bench.rules.FieldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rules as statements of Esper's language. */
final class Epl {

  private Epl() {}

  /** The name under which Esper knows an event type. */
  static String name(String type) {
    return type.replace('.', '_');
  }

  /** In time means up to and with the limit, hence one more ms. */
  static String of(ExpectRule rule) {
    String ends =
        rule.ends().stream()
            .map(end -> " and not " + filter(end, List.of("orderId = a.orderId")))
            .collect(Collectors.joining());
    return "@name('%s') select a.orderId from pattern [every a=%s -> (timer:interval(%d msec)%s)]"
        .formatted(
            rule.id(), filter(rule.start(), List.of()), rule.within().toMillis() + 1, ends);
  }

  private static String filter(EventTest test, List<String> more) {
    List<String> conditions = new ArrayList<>(more);
    test.tests().forEach(field -> conditions.add(condition(field)));
    return "%s(%s)".formatted(name(test.type()), String.join(", ", conditions));
  }

  private static String condition(FieldTest test) {
    return test.literal() instanceof String text
        ? "%s = '%s'".formatted(test.field(), text)
        : "%s > %s".formatted(test.field(), test.literal());
  }
}
