package io.orderpulse.jobs.buffer;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.intake.IntakeSettings;
import io.orderpulse.jobs.time.JobClock;
import io.orderpulse.jobs.time.LiveRecords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads what the buffer has to hear of the channels' topic; skips what intake rejects. People stay
 * behind: of the address it takes the province.
 */
final class OrderRecords implements LiveRecords<OrderNews> {

  private static final long serialVersionUID = 1L;

  private final JobClock clock;
  private transient EventReader reader;
  private transient Counter skipped;

  OrderRecords(JobClock clock) {
    this.clock = clock;
  }

  @Override
  public void open(MetricGroup metrics) {
    reader = new EventReader();
    skipped = metrics.addGroup("buffer").counter(BufferMetric.SKIPPED.id());
  }

  @Override
  public OrderNews read(ConsumerRecord<byte[], byte[]> record) {
    try {
      return news(record.value());
    } catch (MalformedEventException e) {
      skipped.inc();
      return null;
    }
  }

  private OrderNews news(byte[] value) throws MalformedEventException {
    if (value == null || value.length > EventReader.MAX_BYTES) {
      skipped.inc();
      return null;
    }
    Event event = reader.read(value);
    NewsKind kind = NewsKind.of(event.type());
    if (kind == null) {
      return null; // the topic has much else
    }
    if (event.time() - clock.now() > IntakeSettings.MAX_AHEAD.toMillis()) {
      skipped.inc();
      return null;
    }
    EventValidator.validate(EventTypes.find(event.type()), event.data());
    boolean own = BufferEvents.SOURCE.equals(event.source());
    if (kind == NewsKind.ACCEPTED) {
      return accepted(event);
    }
    boolean foreign = kind == NewsKind.DEGRADED && !own;
    return foreign ? null : OrderNews.of(kind, event.orderId(), event.time(), own);
  }

  private static OrderNews accepted(Event event) {
    Map<?, ?> shipTo = (Map<?, ?>) event.data().get("ship_to");
    return new OrderNews(
        NewsKind.ACCEPTED,
        event.orderId(),
        event.time(),
        false,
        "vip".equals(event.text("lane")),
        event.text("channel"),
        (String) shipTo.get("province"),
        decimal(event.data().get("amount")),
        event.text("currency"),
        lines((List<?>) event.data().get("lines")),
        coupons(event.data().get("coupon_codes")));
  }

  private static List<OrderLine> lines(List<?> lines) {
    List<OrderLine> all = new ArrayList<>(lines.size());
    for (Object item : lines) {
      Map<?, ?> line = (Map<?, ?>) item;
      all.add(
          new OrderLine(
              (String) line.get("line_id"),
              (String) line.get("sku"),
              (Long) line.get("quantity"),
              decimal(line.get("price"))));
    }
    return all;
  }

  private static List<String> coupons(Object codes) {
    List<String> all = new ArrayList<>();
    if (codes instanceof List<?> list) {
      list.forEach(code -> all.add((String) code));
    }
    return all;
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
  }

  @Override
  public long time(OrderNews news) {
    return news.time();
  }

  @Override
  public TypeInformation<OrderNews> type() {
    return TypeInformation.of(OrderNews.class);
  }
}
