package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.signoff.ReceiptPhoto;
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

/**
 * Takes the photos of the simulated couriers: of some sign-offs, as a day of them within a real
 * minute would be more than anybody reads; of the others only the hash is known. Two in five
 * contradict what the carrier says. What is planted is kept until the sign-off job has said it.
 * Thread-safe but for {@link #photographed}.
 */
public final class PhotoDesk {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
  private static final long DAY_MS = 86_400_000L;
  private static final Map<String, String> NAMES =
      Map.of("SF", "顺丰速运", "ZTO", "中通快递", "YTO", "圆通速递", "STO", "申通快递", "JD", "京东物流");

  private final Path directory;
  private final long gap;
  private final SplittableRandom random;
  private final Map<String, PhotoTruth> planted = new ConcurrentHashMap<>();
  private long next = Long.MIN_VALUE;

  /**
   * @param directory where the photos go
   * @param gap simulated ms between two photos
   * @param seed of the run
   */
  public PhotoDesk(Path directory, long gap, long seed) {
    this.directory = directory;
    this.gap = gap;
    this.random = new SplittableRandom(seed);
  }

  /** The event with its photo, if one is taken of it; the same event if not. */
  Event photographed(Event event) {
    if (!event.type().equals("logistics.signed")
        || !event.data().containsKey("photo_sha256")
        || event.time() < next) {
      return event;
    }
    next = event.time() + gap;
    PhotoTruth truth = truth(event);
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

  private PhotoTruth truth(Event event) {
    String waybill = event.text("waybill_no");
    long minute = event.time() / 60_000 * 60_000;
    return switch (random.nextInt(10)) {
      case 0 -> new PhotoTruth(other(waybill), "本人签收", null, minute);
      case 1 -> new PhotoTruth(waybill, "拒收", null, minute);
      case 2 -> new PhotoTruth(waybill, "代签", random.nextBoolean() ? "外包装破损" : "少件", minute);
      case 3 -> new PhotoTruth(waybill, "本人签收", null, minute - 30 * DAY_MS);
      default -> new PhotoTruth(waybill, random.nextBoolean() ? "本人签收" : "门卫代收", null, minute);
    };
  }

  /** The number of another parcel. */
  private static String other(String waybill) {
    int last = waybill.length() - 1;
    char digit = waybill.charAt(last);
    return waybill.substring(0, last) + (char) ('0' + (digit - '0' + 5) % 10);
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
