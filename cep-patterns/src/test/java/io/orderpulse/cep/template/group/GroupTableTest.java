package io.orderpulse.cep.template.group;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTableTest {

  private static final Group ENDLESS =
      new Group(List.of(on("noticed")), List.of(), "to", List.of());

  private static TableDriver<GroupCell> driver(Group template) {
    Rule rule =
        Samples.timing(Samples.rule(KeyKind.GLOBAL, template), 0, 0, template == ENDLESS ? 70 : 0);
    return new TableDriver<>(
            new GroupTable(rule, template), new GroupCodec(), Samples.KEY, TableDriver.Mode.LAZY)
        .storing();
  }

  private static Fact notice(String id, long time, String region, String kind, Long to) {
    Map<String, Object> data = new HashMap<>(Map.of("region", region, "kind", kind));
    if (to != null) {
      data.put("to", T0 + to);
    }
    return Samples.fact(id, "noticed", time, data);
  }

  @Test
  void itLastsFromTheNoticeToItsEnd() {
    TableDriver<GroupCell> driver = driver(GroupPropertyTest.NOTICED);
    driver.comes(notice("e1", 1, "31", "suspended", null));
    driver.comes(notice("e2", 2, "32", "suspended", null));
    driver.comes(notice("e3", 9, "31", "resumed", null));
    driver.watermark(T0 + 20);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@1 WARNING", "OPEN@2 WARNING", "END@9 RECOVERED");
    assertThat(driver.verdicts().get(2).dedupKey()).endsWith("|31");
    driver.ends(Resolution.RULE_CHANGED);
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void itEndsByItselfWhenItsNoticeSaysSo() {
    TableDriver<GroupCell> driver = driver(GroupPropertyTest.NOTICED);
    driver.comes(notice("e1", 1, "31", "suspended", 50L));
    driver.watermark(T0 + 49);
    assertThat(driver.lines(T0)).containsExactly("OPEN@1 WARNING");
    driver.watermark(T0 + 50);
    assertThat(driver.lines(T0)).containsExactly("OPEN@1 WARNING", "END@50 RECOVERED");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void aNewerNoticeMovesTheEnd() {
    for (long time : new long[] {49, 50, 51}) {
      TableDriver<GroupCell> driver = driver(GroupPropertyTest.NOTICED);
      driver.comes(notice("e1", 1, "31", "suspended", 50L));
      driver.comes(notice("e2", time, "31", "suspended", 90L));
      driver.watermark(T0 + 100);
      if (time <= 50) {
        assertThat(driver.lines(T0)).containsExactly("OPEN@1 WARNING", "END@90 RECOVERED");
      } else {
        assertThat(driver.lines(T0))
            .containsExactly(
                "OPEN@1 WARNING", "END@50 RECOVERED", "OPEN@51 WARNING", "END@90 RECOVERED");
      }
    }
  }

  @Test
  void aNoticeThatIsOverOpensNothing() {
    TableDriver<GroupCell> driver = driver(GroupPropertyTest.NOTICED);
    driver.watermark(T0 + 60);
    driver.comes(notice("e1", 1, "31", "suspended", 50L));
    driver.watermark(T0 + 100);
    assertThat(driver.lines(T0)).isEmpty();
  }

  @Test
  void whatNothingEndsExpires() {
    TableDriver<GroupCell> driver = driver(ENDLESS);
    driver.comes(notice("e1", 1, "31", "suspended", null));
    driver.watermark(T0 + 100);
    assertThat(driver.lines(T0)).containsExactly("OPEN@1 WARNING", "END@71 EXPIRED");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<GroupCell> driver = driver(GroupPropertyTest.NOTICED);
    driver.comes(notice("e1", 1, "31", "suspended", 50L));
    driver.watermark(T0 + 9);
    assertThat(driver.stored(T0))
        .isEqualTo(
            "1 '31' <e1> null true @50 2 @1 null '31' 0 true @50 null null false 1 'each' '31' 1"
                + " <e1> @1 2");
  }
}
