package io.orderpulse.events.type;

import static io.orderpulse.events.RejectReason.BAD_TIME;
import static io.orderpulse.events.RejectReason.MISSING_FIELD;
import static io.orderpulse.events.RejectReason.WRONG_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderpulse.events.Event;
import io.orderpulse.events.GoldenFiles;
import io.orderpulse.events.RejectReason;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventValidatorTest {

  /** Each row: golden file, a piece of it, what stands there instead, and the verdict. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "order.placed|\"order_id\":\"O20260211-000123\",||MISSING_FIELD|data.order_id",
        "order.placed|\"O20260211-000123\",\"channel\"|\"\",\"channel\"|MISSING_FIELD|data.order_id",
        "order.placed|\"amount\":6200.00|\"amount\":\"6200.00\"|WRONG_TYPE|data.amount",
        "order.placed|\"quantity\":4,||MISSING_FIELD|data.lines[0].quantity",
        "order.placed|\"quantity\":4|\"quantity\":4.5|WRONG_TYPE|data.lines[0].quantity",
        "order.placed|\"lines\":[{|\"lines\":[7,{|WRONG_TYPE|data.lines[0]",
        "order.placed|\"phone\":\"13800138000\",||MISSING_FIELD|data.ship_to.phone",
        "order.placed|\"test\":false|\"test\":\"no\"|WRONG_TYPE|data.test",
        "order.placed|2026-02-12T10:00:00.000Z|2026-02-30T10:00:00Z|BAD_TIME|data.promise_ship_by",
        "wms.order.shipped|\"order_id\":\"O20260211-000123\",||MISSING_FIELD|data.order_id",
        "wms.packages.merged|[\"O20260211-000123\",\"O20260211-000124\"]|[]|MISSING_FIELD|data.order_id",
        "wms.packages.merged|\"O20260211-000124\"]|124]|WRONG_TYPE|data.order_ids[1]",
        "policy.deployed|content_sha256|content_md5|MISSING_FIELD|data.content",
        "policy.documented|\"content\":{|\"other\":1,\"content\":5,\"x\":{|WRONG_TYPE|data.content",
        "erp.order.created|\"ship_to\":{|\"ship_to\":null,\"old\":{|MISSING_FIELD|data.ship_to",
        "crm.order.tagged|[\"加急\"]|\"加急\"|WRONG_TYPE|data.tags",
        "logistics.scanned|\"status\"|\"order_id\":5,\"status\"|WRONG_TYPE|data.order_id"
      })
  void shouldRefuse(String type, String piece, String other, RejectReason reason, String field)
      throws Exception {
    MalformedEventException e = reject(type, piece, other == null ? "" : other);
    assertThat(e).as("it passed").isNotNull();
    assertThat(e.reason()).isEqualTo(reason).isIn(MISSING_FIELD, WRONG_TYPE, BAD_TIME);
    assertThat(e.field()).isEqualTo(field);
    assertThat(e.getMessage()).startsWith(field + " is ").doesNotContain("13800138000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "order.placed|\"amount\":6200.00|\"amount\":6200",
        "order.placed|\"13800138000\"|\"\"",
        "order.placed|\"prepaid\"|\"barter\"",
        "order.placed|\"test\":false|\"test\":null",
        "order.placed|\"test\":false|\"brand_new\":{\"a\":1}",
        "policy.deployed|\"scope\":{\"channel\":\"taobao-biz\"}|\"scope\":\"taobao-biz\"",
        "logistics.scanned|\"status\"|\"order_id\":\"O-1\",\"status\""
      })
  void shouldTolerate(String type, String piece, String other) throws Exception {
    assertThat(reject(type, piece, other)).isNull();
  }

  @Test
  void shouldNeedOnlyTheOrderOfAnAmendmentOrACorrection() {
    for (String type : new String[] {"order.amended", "erp.order.corrected", "order.paid"}) {
      assertThatCode(
              () ->
                  EventValidator.validate(
                      EventTypes.find(type), java.util.Map.of("order_id", "O-1")))
          .doesNotThrowAnyException();
    }
  }

  private static MalformedEventException reject(String type, String piece, String other)
      throws Exception {
    String golden = GoldenFiles.text(type);
    int data = golden.indexOf("\"data\"");
    assertThat(golden.substring(data)).contains(piece);
    String json = golden.substring(0, data) + golden.substring(data).replace(piece, other);
    Event event = new EventReader().read(json.getBytes(UTF_8));
    return catchThrowableOfType(
        MalformedEventException.class,
        () -> EventValidator.validate(EventTypes.find(type), event.data()));
  }
}
