package io.orderpulse.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.Photo;
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

  private static String waybill(int i) {
    return "SF1" + "0".repeat(9) + (100 + i);
  }

  private static Event signed(int i) {
    String waybill = waybill(i);
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
    Map<String, Photo> wrong =
        Map.of(
            waybill(2), new Photo(waybill(7), "本人签收", null, START - 30_000),
            waybill(5), new Photo(waybill(5), "代签", "外包装破损", START - 30_000));
    PhotoDesk desk = new PhotoDesk(folder, 60_000, 7, wrong::get);
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
    assertThat(contradictions).isEqualTo(2);
  }

  @Test
  void takesNoMorePhotosThanCanBeRead() {
    PhotoDesk desk = new PhotoDesk(folder, Duration.ofMinutes(5).toMillis(), 7, w -> null);
    int taken = 0;
    for (int i = 0; i < 20; i++) {
      taken += desk.photographed(signed(i)).data().containsKey("photo_url") ? 1 : 0;
    }
    assertThat(taken).isEqualTo(4);
  }

  @Test
  void takesOfThePastOnlyWhatAFaultWants() {
    Photo photo = new Photo(waybill(3), "拒收", null, START);
    PhotoDesk desk = new PhotoDesk(folder, 60_000, 7, w -> w.equals(waybill(3)) ? photo : null);
    assertThat(desk.planted(signed(3)).text("photo_url")).endsWith(waybill(3) + ".jpg");
    assertThat(desk.planted(signed(4)).text("photo_url")).isNull();
  }

  @Test
  void takesNoneOfWhatHasNone() {
    PhotoDesk desk = new PhotoDesk(folder, 1, 7, w -> null);
    Event without =
        Event.of(
            "e", "logistics/sf", "logistics.signed", "SF1", START, Map.of("waybill_no", "SF1"));
    assertThat(desk.photographed(without)).isSameAs(without);
  }
}
