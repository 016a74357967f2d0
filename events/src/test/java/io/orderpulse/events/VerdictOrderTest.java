package io.orderpulse.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VerdictOrderTest {

  private static final List<Event> IN_ORDER =
      List.of(
          event(Long.MIN_VALUE, "z", "z"),
          event(-1, "z", "9"),
          event(0, "crm", "1"),
          event(0, "crm", "10"),
          event(0, "crm", "2"),
          event(0, "erp", "1"),
          event(1, "crm", "1"),
          event(Long.MAX_VALUE, "a", "a"));

  @Property(seed = "1")
  void shouldNotDependOnArrival(@ForAll long seed) {
    List<Event> shuffled = new ArrayList<>(IN_ORDER);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.sort(VerdictOrder.INSTANCE);
    assertThat(shuffled).isEqualTo(IN_ORDER);
  }

  @Test
  void shouldHoldAResendEqual() {
    assertThat(VerdictOrder.INSTANCE.compare(event(0, "crm", "1"), event(0, "crm", "1"))).isZero();
  }

  @Test
  void shouldTravelWithAJob() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(VerdictOrder.INSTANCE);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      VerdictOrder order = (VerdictOrder) in.readObject();
      assertThat(order.compare(IN_ORDER.get(0), IN_ORDER.get(1))).isNegative();
    }
  }

  private static Event event(long time, String source, String id) {
    return Event.of(id, source, "t", null, time, Map.of());
  }
}
