package io.orderpulse.events.type;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.GoldenFiles;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.type.PersonalFields.Found;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonalFieldsTest {

  /** Every P of the contract's table, written by hand. */
  private static final Set<String> CONTRACT =
      Set.of(
          "order.placed ship_to.recipient",
          "order.placed ship_to.phone",
          "order.placed ship_to.address",
          "order.accepted ship_to.recipient",
          "order.accepted ship_to.phone",
          "order.accepted ship_to.address",
          "order.amended ship_to.recipient",
          "order.amended ship_to.phone",
          "order.amended ship_to.address",
          "erp.order.created ship_to.recipient",
          "erp.order.created ship_to.phone",
          "erp.order.created ship_to.address",
          "erp.order.corrected ship_to.recipient",
          "erp.order.corrected ship_to.phone",
          "erp.order.corrected ship_to.address",
          "erp.ticket.raised note",
          "erp.ticket.updated note",
          "logistics.scanned note",
          "logistics.signed signed_by",
          "review.posted text",
          "chat.said text",
          "complaint.filed text");

  @Test
  void shouldMarkExactlyThePersonalFieldsOfTheContract() {
    Set<String> marked = new TreeSet<>();
    EventTypes.all().forEach(type -> collect(type.name() + " ", type.fields(), marked));
    assertThat(marked).containsExactlyInAnyOrderElementsOf(CONTRACT);
  }

  @Test
  void shouldFindThePersonalValuesOfAnEvent() throws Exception {
    Event event = new EventReader().read(GoldenFiles.bytes("order.placed"));
    assertThat(PersonalFields.of(EventTypes.find(event.type()), event.data()))
        .containsExactly(
            new Found("data.ship_to.recipient", Personal.Kind.NAME, "李明"),
            new Found("data.ship_to.phone", Personal.Kind.PHONE, "13800138000"),
            new Found("data.ship_to.address", Personal.Kind.ADDRESS, "珞喻路1037号3栋502室"));
  }

  @Test
  void shouldFindNoneBehindTheBorder() throws Exception {
    Event clean = new EventReader().read(GoldenFiles.bytes("clean-event"));
    assertThat(PersonalFields.of(EventTypes.find(clean.type()), clean.data())).isEmpty();
  }

  private static void collect(String prefix, List<Field> fields, Set<String> marked) {
    for (Field field : fields) {
      if (field.personal() != null) {
        marked.add(prefix + field.name());
      }
      collect(prefix + field.name() + ".", field.children(), marked);
    }
  }
}
