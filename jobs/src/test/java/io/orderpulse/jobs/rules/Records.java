package io.orderpulse.jobs.rules;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.nio.charset.StandardCharsets;

/** Rules and their records for tests. */
public final class Records {

  /** When they are published. */
  public static final long PUBLISHED = 1_770_000_000_000L;

  private Records() {}

  /** A rule that expects an order to be picked. */
  public static String content(String id, String within) {
    String text =
        "{\"name\":\"n\",\"summary\":\"s {value}\",\"expected\":\"e\",\"observed\":\"o\"}";
    return """
        {"id":"%s","template":"expect","key":"order","start":"first","order":"after",
        "from":[{"event":"order.placed"}],"expect":[{"event":"wms.pick.dispatched"}],
        "within":"%s","severity":[{"is":"error"}],"owner":"wms-ops","light":"red","unit":"h",
        "text":{"zh":%s,"en":%s}}
        """
        .formatted(id, within, text, text);
  }

  public static RuleRecord expect(String id, int version, String within, Long effectiveFrom) {
    return RulePublisher.record(
        id, version, content(id, within), effectiveFrom, "tester", PUBLISHED);
  }

  static KafkaRecord at(long offset, RuleRecord rule) {
    return at(offset, rule.id(), new RecordWriter().write(rule));
  }

  static KafkaRecord at(long offset, String key, byte[] value) {
    byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return new KafkaRecord("orderpulse.rules", 0, offset, PUBLISHED + offset, bytes, value);
  }
}
