package io.orderpulse.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.udfs.vision.photo.PhotoException;
import io.orderpulse.udfs.vision.photo.PhotoLimits;
import io.orderpulse.udfs.vision.signoff.SignoffReader;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoDeskTest {

  private static final long START = Instant.parse("2026-02-14T02:00:30Z").toEpochMilli();

  @TempDir Path folder;

  private static Event signed(int i) {
    String waybill = "SF1" + "0".repeat(9) + (100 + i);
    return Event.of(
        "e" + i,
        "logistics/sf",
        "logistics.signed",
        waybill,
        START + i * 60_000L,
        Map.of("waybill_no", waybill, "carrier", "SF", "photo_sha256", "ab"));
  }

  @Test
  void whatIsPlantedCanBeRead() throws IOException, PhotoException {
    PhotoDesk desk = new PhotoDesk(folder, 60_000, 7);
    int contradictions = 0;
    try (SignoffReader reader = new SignoffReader(PhotoLimits.DEFAULT)) {
      for (int i = 0; i < 12; i++) {
        Event event = desk.photographed(signed(i));
        Path file = Path.of(URI.create(event.text("photo_url")));
        SignoffReading reading = reader.read(Files.readAllBytes(file));
        PhotoTruth truth = desk.take("logistics/sf#e" + i);
        contradictions += truth.contradicts(event.text("waybill_no"), event.time()) ? 1 : 0;
        assertThat(reading.waybill()).contains(truth.waybill());
        assertThat(reading.markLabels()).contains(truth.ticked());
        assertThat(reading.markLabels()).hasSize(truth.stamp() == null ? 1 : 2);
        assertThat(reading.signedAt().orElseThrow().atZone(ZoneId.of("Asia/Shanghai")).toInstant())
            .isEqualTo(Instant.ofEpochMilli(truth.signedAt()));
      }
    }
    assertThat(contradictions).isBetween(1, 11);
  }

  @Test
  void takesNoMorePhotosThanCanBeRead() {
    PhotoDesk desk = new PhotoDesk(folder, Duration.ofMinutes(5).toMillis(), 7);
    int taken = 0;
    for (int i = 0; i < 20; i++) {
      taken += desk.photographed(signed(i)).data().containsKey("photo_url") ? 1 : 0;
    }
    assertThat(taken).isEqualTo(4);
  }

  @Test
  void takesNoneOfWhatHasNone() {
    PhotoDesk desk = new PhotoDesk(folder, 1, 7);
    Event without =
        Event.of(
            "e", "logistics/sf", "logistics.signed", "SF1", START, Map.of("waybill_no", "SF1"));
    assertThat(desk.photographed(without)).isSameAs(without);
  }
}
