package io.orderpulse.events.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The contract's table, one type a line: {@code ?} optional, {@code /} one of several, {@code !P}
 * personal. A line may only get new optional fields within a major version.
 */
class ContractFieldsTest {

  private static final Path TABLE = Path.of("src/test/resources/golden/v1/fields.txt");
  private static final String ORDERS_OF_ANY_EVENT = "( order_id\\?)?( order_ids\\?)?$";

  @Test
  void shouldHaveTheFieldsOfTheContractsTable() throws Exception {
    List<String> lines =
        EventTypes.all().stream()
            .map(type -> type.name() + ": " + fields(type.fields()))
            .map(line -> line.replaceFirst(ORDERS_OF_ANY_EVENT, ""))
            .sorted()
            .toList();
    assertThat(lines).isEqualTo(Files.readAllLines(TABLE));
  }

  private static String fields(List<Field> fields) {
    return fields.stream().map(ContractFieldsTest::field).collect(Collectors.joining(" "));
  }

  private static String field(Field field) {
    String presence = field.alternative() != null ? "/" : field.required() ? "" : "?";
    String below = field.children().isEmpty() ? "" : "{" + fields(field.children()) + "}";
    return field.name() + (field.personal() != null ? "!P" : "") + presence + below;
  }
}
