package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.signoff.ReceiptPhoto;
import io.orderpulse.sandbox.simulator.Photo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Takes the photos of the simulated couriers: those that a fault wants to contradict the carrier,
 * and of some other sign-offs one that does not, as a day of them within a real minute would be
 * more than anybody reads; of the rest only the hash is known. What is planted is kept until the
 * sign-off job has said it. Thread-safe but for {@link #photographed} and {@link #planted}.
 */
public final class PhotoDesk {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
  private static final Map<String, String> NAMES =
      Map.of("SF", "顺丰速运", "ZTO", "中通快递", "YTO", "圆通速递", "STO", "申通快递", "JD", "京东物流");

  private final Path directory;
  private final long gap;
  private final SplittableRandom random;
  private final Function<String, Photo> wrong;
  private final Map<String, PhotoTruth> planted = new ConcurrentHashMap<>();
  private long next = Long.MIN_VALUE;

  /**
   * @param directory where the photos go
   * @param gap simulated ms between two photos that no fault wants
   * @param seed of the run
   * @param wrong what the photo of a waybill is to show instead of what it should, or null
   */
  public PhotoDesk(Path directory, long gap, long seed, Function<String, Photo> wrong) {
    this.directory = directory;
    this.gap = gap;
    this.random = new SplittableRandom(seed);
    this.wrong = wrong;
  }

  /** The event with its photo, if one is taken of it; the same event if not. */
  Event photographed(Event event) {
    if (!isSigned(event)) {
      return event;
    }
    Photo photo = wrong.apply(event.text("waybill_no"));
    if (photo == null && event.time() < next) {
      return event;
    }
    if (photo == null) {
      next = event.time() + gap;
      photo = right(event);
    }
    return taken(event, photo);
  }

  /** The same with photos that a fault wants, and no others. */
  Event planted(Event event) {
    Photo photo = isSigned(event) ? wrong.apply(event.text("waybill_no")) : null;
    return photo == null ? event : taken(event, photo);
  }

  private static boolean isSigned(Event event) {
    return event.type().equals("logistics.signed") && event.data().containsKey("photo_sha256");
  }

  private Event taken(Event event, Photo shows) {
    PhotoTruth truth = PhotoTruth.of(shows);
    byte[] photo = photo(event, truth).jpeg();
    Path file = directory.resolve(event.text("waybill_no") + ".jpg");
    try {
      Files.write(file, photo);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
    planted.put(event.source() + "#" + event.id(), truth);
    Map<String, Object> data = new LinkedHashMap<>(event.data());
    data.put("photo_url", file.toUri().toString());
    data.put("photo_sha256", sha256(photo));
    return event.withData(data);
  }

  private Photo right(Event event) {
    String who = random.nextBoolean() ? "本人签收" : "门卫代收";
    return new Photo(event.text("waybill_no"), who, null, event.time() / 60_000 * 60_000);
  }

  private ReceiptPhoto photo(Event event, PhotoTruth truth) {
    String carrier = event.text("carrier");
    return new ReceiptPhoto(
        NAMES.getOrDefault(carrier, carrier),
        truth.waybill(),
        MINUTES.format(Instant.ofEpochMilli(truth.signedAt())),
        truth.ticked(),
        truth.stamp(),
        random.nextDouble() * 16 - 8);
  }

  /** The truth of what was read, once; null when nobody planted it or it came before. */
  PhotoTruth take(String readId) {
    return planted.remove(readId);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
