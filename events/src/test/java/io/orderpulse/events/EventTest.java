package io.orderpulse.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTest {

  @Test
  void shouldNameItsOrders() {
    assertThat(with(Map.of("order_id", "O-1")).orderIds()).containsExactly("O-1");
    assertThat(with(Map.of("order_ids", List.of("O-1", "O-2"))).orderIds())
        .containsExactly("O-1", "O-2");
    assertThat(with(Map.of()).orderIds()).isEmpty();
  }

  @Test
  void shouldBeKeyedByOrderElseSubjectElseId() {
    assertThat(with(Map.of("order_id", "O-1")).partitionKey()).isEqualTo("O-1");
    assertThat(with(Map.of("order_ids", List.of("O-2"))).partitionKey()).isEqualTo("S-1");
    assertThat(Event.of("id-1", "s", "t", null, 0, Map.of()).partitionKey()).isEqualTo("id-1");
  }

  @Test
  void shouldReadOnlyFieldsOfTheTypeAskedFor() {
    Event event = with(Map.of("order_id", 7L, "test", "true"));
    assertThat(event.orderId()).isNull();
    assertThat(event.flag("test")).isFalse();
    assertThat(with(Map.of("test", true)).flag("test")).isTrue();
  }

  @Test
  void shouldInsistOnItsEnvelope() {
    assertThatNullPointerException()
        .isThrownBy(() -> Event.of("1", "s", null, null, 0, Map.of()))
        .withMessage("type");
  }

  private static Event with(Map<String, Object> data) {
    return Event.of("id-1", "s", "t", "S-1", 0, data);
  }
}
