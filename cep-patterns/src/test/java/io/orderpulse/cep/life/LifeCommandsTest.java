package io.orderpulse.cep.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.Command;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other systems are asked for because of anomalies; times are minutes. */
class LifeCommandsTest {

  private static final long MIN = 60_000;
  private static final long HOUR = 60 * MIN;
  private static final long T0 = 1_771_000_000_000L;

  private static final Handling PARCEL =
      Said.handling(
          null,
          null,
          null,
          List.of(new Command("SEND_COMPENSATION_SCRIPT", null, null, HOUR, false)),
          List.of("logistics"),
          "SF");

  private final Machine machine = new Machine();

  private static long at(long minutes) {
    return T0 + minutes * MIN;
  }

  @Test
  void commandsAreAskedForWithIdsOfTheirCause() {
    Handling asks =
        Said.handling(
            null,
            null,
            null,
            List.of(
                new Command("MERGE_PACKAGES", null, null, null, false),
                new Command("HOLD_MATERIAL_ORDER", Severity.CRITICAL, null, HOUR, true),
                new Command("CANCEL_MERGE", null, Resolution.RECOVERED, null, false)),
            null,
            null);
    Said rule = Said.ofOrder("r", "O1").handled(asks);
    machine.say(rule.open(at(0))).say(rule.change(at(10), Severity.CRITICAL)).say(rule.end(at(20)));
    machine.until(at(30));
    String cause = "|order/O1|r|order|O1#" + at(0);
    assertThat(machine.asked())
        .extracting(LifeEvent::key)
        .containsExactly(
            "MERGE_PACKAGES" + cause, "HOLD_MATERIAL_ORDER" + cause, "CANCEL_MERGE" + cause);
    assertThat(machine.asked().get(1).until()).isEqualTo(at(70));
    assertThat(machine.records().get(0).actions())
        .containsExactly("MERGE_PACKAGES", "HOLD_MATERIAL_ORDER");
  }

  @Test
  void aDecisionIsNoAnomaly() {
    Handling plain = Handling.PLAIN;
    Handling decides =
        new Handling(
            plain.chain(),
            plain.chainFrom(),
            null,
            0,
            List.of(),
            List.of(),
            null,
            List.of(new Command("PRIORITY_PICK", null, null, null, false)),
            true,
            false,
            List.of(),
            Handling.About.NOTHING);
    Said rule = Said.ofOrder("priority-pick", "O1").handled(decides);
    machine.say(rule.open(at(0))).say(rule.end(at(1))).say(rule.open(at(2))).until(at(10));
    assertThat(machine.records()).isEmpty();
    assertThat(machine.asked())
        .extracting(LifeEvent::key)
        .containsOnly("PRIORITY_PICK|order/O1|priority-pick");
  }

  @Test
  void nobodyIsComfortedForAParcelOfWhichNobodyKnows() {
    Said silent = Said.of("logistics-silent", "waybill", "W1", "O1").handled(PARCEL);
    Said mended = Said.of("logistics-silent", "waybill", "W2", "O2").handled(PARCEL);
    machine.heard("logistics/sf", at(0));
    machine.say(silent.open(at(4320), Severity.ERROR, at(0)));
    machine.say(mended.open(at(4320), Severity.ERROR, at(0)));
    machine.heard("logistics/sf", at(4800)).say(mended.end(at(4803))).until(at(4804));
    assertThat(machine.asked()).isEmpty();
    machine.until(at(9000));
    LifeEvent asked = machine.asked().get(0);
    assertThat(machine.asked()).hasSize(1);
    assertThat(asked.key())
        .isEqualTo("SEND_COMPENSATION_SCRIPT|waybill/W1|" + silent.key() + "#" + at(4320));
    assertThat(asked.time()).isEqualTo(at(4805));
    assertThat(asked.until()).isEqualTo(at(4865));
  }

  @Test
  void aMutedConsequenceIsActedUpon() {
    Said cause = Said.ofOrder("sync-miss", "O1").mutes("logistics-silent");
    Said silent = Said.of("logistics-silent", "waybill", "W1", "O1").handled(PARCEL);
    machine.heard("logistics/sf", at(1)).say(cause.open(at(1)));
    machine.say(silent.open(at(3), Severity.ERROR, at(0))).until(at(4));
    assertThat(machine.records(silent.key()).get(0).notifies()).isFalse();
    assertThat(machine.asked()).extracting(LifeEvent::at).containsExactly(at(3));
  }
}
