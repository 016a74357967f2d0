package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Sha256;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RejectedEventTest {

  @Test
  void shouldSayWhereAndWhyWithoutTheContent() {
    byte[] bytes = "{\"手机\":\"13800138000\"}".getBytes(StandardCharsets.UTF_8);
    RejectedEvent event =
        new RejectedEvent("BAD_JSON", null, "the record is not JSON", "t", 3, 991, "topic/t");
    assertThat(new String(event.toJson(bytes, 1_771_030_800_000L), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"specversion":"1.0","id":"t/3/991/%1$.16s","source":"/orderpulse/index",\
            "type":"io.orderpulse.record.rejected.v1","subject":"topic/t",\
            "time":"2026-02-14T01:00:00.000Z","partitionkey":"%1$s",\
            "data":{"reason":"BAD_JSON","field":null,"message":"the record is not JSON",\
            "topic":"t","partition":3,"offset":991,"sha256":"%1$s","length":24,\
            "excerpt":"{\\"**\\":\\"***********\\"}"}}"""
                .formatted(Sha256.hex(bytes)));
  }

  @Test
  void shouldHideWhatIsEscapedToo() {
    String json = "{\"name\":\"\\u5f20\\u4e09 Ａ１\"}";
    assertThat(RejectedEvent.excerpt(json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("{\"name\":\"** **\"}");
  }

  @Test
  void shouldCutTheExcerptAtACharacter() {
    String text = "😀".repeat(150) + "x".repeat(1_000);
    String excerpt = RejectedEvent.excerpt(text.getBytes(StandardCharsets.UTF_8));
    assertThat(excerpt).isEqualTo("😀".repeat(150) + "x".repeat(50));
  }
}
