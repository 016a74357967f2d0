package io.orderpulse.jobs.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.udfs.privacy.HashSecret;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.vision.signoff.Mark;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadEventsTest {

  private static final SignedPhoto PHOTO =
      new SignedPhoto(
          "1", "logistics/sf", 1_771_030_800_000L, false, "SF1", null, "http://x", "ab");
  private static final ReadEvents EVENTS =
      new ReadEvents(
          new KeyedHash(HashSecret.choose("k1", Optional.empty(), false)),
          ZoneId.of("Asia/Shanghai"));

  private static SignoffReading reading(String waybill) {
    return new SignoffReading(
        Optional.empty(),
        Optional.of(waybill),
        Optional.of(LocalDateTime.of(2026, 2, 14, 9, 30)),
        Optional.of("李**"),
        EnumSet.of(Mark.ITEMS_MISSING, Mark.SIGNED_SELF),
        List.of("收件人:李**"),
        0.98765,
        "c3d4a1b29f00e817",
        0);
  }

  @Test
  void saysWhatWasReadAndKeepsTheContract() throws MalformedEventException {
    Event event = EVENTS.read(PHOTO, reading("SF2"), "AB");
    EventValidator.validate(EventTypes.find(event.type()), event.data());
    assertThat(event.data())
        .containsEntry("waybill_read", "SF2")
        .containsEntry("waybill_verdict", "different")
        .containsEntry("signed_at_read", "2026-02-14T01:30:00.000Z")
        .containsEntry("marks", List.of("本人签收", "少件"))
        .doesNotContainKey("reason_code");
    assertThat(event.id()).isEqualTo("logistics/sf#1");
    assertThat(event.subject()).isEqualTo("SF1");
  }

  @Test
  void neitherNamesNorLinesLeave() {
    String json =
        new String(
            new EventWriter().write(EVENTS.read(PHOTO, reading("SF1"), "ab")),
            StandardCharsets.UTF_8);
    assertThat(json).doesNotContain("李").doesNotContain("收件人").doesNotContain("http://x");
  }

  @Test
  void anotherPhotoThanTheCarrierMeans() {
    assertThat(EVENTS.read(PHOTO, reading("SF1"), "cd").data())
        .containsEntry("reason_code", ReadEvents.HASH_DIFFERS);
  }

  @Test
  void nothingReadSaysWhy() throws MalformedEventException {
    Event event = EVENTS.unreadable(PHOTO, "too-large", null);
    EventValidator.validate(EventTypes.find(event.type()), event.data());
    assertThat(event.data())
        .containsEntry("readable", false)
        .containsEntry("waybill_verdict", "unreadable")
        .containsEntry("reason_code", "too-large")
        .doesNotContainKey("waybill_read");
  }
}
