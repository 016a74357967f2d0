package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.events.record.TimelineEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** One line of an order's timeline, in Chinese and English, without personal data. */
final class TimelineTexts {

  /** Fields that say more, in this order, when an event has them. */
  private static final List<String> DETAILS =
      List.of("status", "place", "outcome", "version", "warehouse", "carrier", "reason_code");

  private static final Properties ZH = names("event-names.zh.properties");
  private static final Properties EN = names("event-names.en.properties");

  private TimelineTexts() {}

  static TimelineEntry entry(String orderId, Event event, String stage, boolean late) {
    return new TimelineEntry(
        orderId,
        event.id(),
        event.source(),
        event.type(),
        event.time(),
        stage,
        event.text("waybill_no"),
        new TimelineEntry.Text(line(ZH, event), line(EN, event)),
        late,
        event.batch());
  }

  private static String line(Properties names, Event event) {
    List<String> parts = new ArrayList<>();
    parts.add(names.getProperty(event.type(), event.type()));
    for (String field : DETAILS) {
      String value = event.text(field);
      if (value != null) {
        parts.add(value);
      }
    }
    return String.join(" ", parts);
  }

  private static Properties names(String file) {
    Properties names = new Properties();
    try (InputStream in = TimelineTexts.class.getResourceAsStream(file)) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
