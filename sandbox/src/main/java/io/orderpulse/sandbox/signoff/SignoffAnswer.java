package io.orderpulse.sandbox.signoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderpulse.udfs.vision.photo.PhotoException;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One line of output; personal data is masked.
 *
 * @param file as it was given
 * @param readable whether it shows a receipt that can be read
 * @param reasonCode why not, else absent
 * @param waybillNo null when none is certain
 * @param signedAt RFC 3339, or null
 * @param recipient masked name, or null
 * @param marks as they are written
 * @param lines all text
 * @param confidence 0 to 1
 * @param ms time that it took
 */
public record SignoffAnswer(
    String file,
    boolean readable,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reasonCode,
    String waybillNo,
    String signedAt,
    String recipient,
    List<String> marks,
    List<String> lines,
    BigDecimal confidence,
    long ms) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /**
   * @param zone of the clocks on receipts
   */
  public static SignoffAnswer of(String file, SignoffReading reading, ZoneId zone, long ms) {
    return new SignoffAnswer(
        file,
        reading.readable(),
        reading.reason().map(reason -> reason.code()).orElse(null),
        reading.waybill().orElse(null),
        reading
            .signedAt()
            .map(at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)))
            .orElse(null),
        reading.recipient().orElse(null),
        reading.markLabels(),
        reading.lines(),
        BigDecimal.valueOf(reading.confidence()).setScale(3, RoundingMode.HALF_UP),
        ms);
  }

  /** Of a photo that was refused. */
  public static SignoffAnswer refused(String file, PhotoException refusal, long ms) {
    return new SignoffAnswer(
        file,
        false,
        refusal.reason().code(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        BigDecimal.ZERO,
        ms);
  }

  /** As one line of JSON. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
