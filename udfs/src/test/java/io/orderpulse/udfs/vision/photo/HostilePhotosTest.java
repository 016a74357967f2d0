package io.orderpulse.udfs.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that want to hurt: each is refused with one reason, or decoded within limits. */
class HostilePhotosTest {

  private static final PhotoDecoder DECODER = new PhotoDecoder(PhotoLimits.DEFAULT);

  private static PhotoException refusal(byte[] bytes) {
    PhotoException refusal =
        catchThrowableOfType(PhotoException.class, () -> DECODER.decode(bytes).close());
    assertThat(refusal).isNotNull().hasMessageNotContaining("\n");
    return refusal;
  }

  @ParameterizedTest
  @CsvSource({"16000, 65000", "60000, 60000", "65535, 100", "65500, 65500"})
  void aJpegFileThatClaimsMuch(int width, int height) {
    byte[] bytes = Arrays.copyOf(TestPhotos.jpeg(), 193_000);
    TestPhotos.claim(bytes, width, height);
    assertThat(refusal(bytes).reason()).isEqualTo(PhotoReason.TOO_MANY_PIXELS);
  }

  @ParameterizedTest
  @ValueSource(ints = {60_000, Integer.MAX_VALUE})
  void aPngFileThatClaimsMuch(int side) {
    byte[] bytes = TestPhotos.encoded(".png");
    ByteBuffer.wrap(bytes).putInt(16, side).putInt(20, side);
    assertThat(refusal(bytes).reason()).isEqualTo(PhotoReason.TOO_MANY_PIXELS);
  }

  @Test
  void aWebpFileThatClaimsMuch() {
    byte[] bytes = new byte[64];
    System.arraycopy("RIFF8\0\0\0WEBPVP8X".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 16);
    Arrays.fill(bytes, 24, 30, (byte) 0xFF);
    assertThat(refusal(bytes).reason()).isEqualTo(PhotoReason.TOO_MANY_PIXELS);
  }

  @ParameterizedTest
  @ValueSource(strings = {".jpg", ".png", ".webp"})
  void aFileThatIsCutOff(String type) {
    byte[] whole = TestPhotos.encoded(type);
    for (double share : new double[] {0.1, 0.5, 0.97}) {
      byte[] part = Arrays.copyOf(whole, (int) (whole.length * share));
      assertThat(refusal(part).reason()).as(type + share).isEqualTo(PhotoReason.TRUNCATED);
    }
  }

  @Test
  void noBytes() {
    assertThat(refusal(new byte[0]).reason()).isEqualTo(PhotoReason.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE html><html>404</html>", "%PDF-1.7", "GIF89a", "BM", "\u00FF"})
  void otherFiles(String text) {
    assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1)).reason())
        .isEqualTo(PhotoReason.NOT_A_PHOTO);
  }

  @Test
  void tooManyBytesOrTooFewPixels() {
    byte[] photo = TestPhotos.jpeg();
    PhotoDecoder strict = new PhotoDecoder(new PhotoLimits(1_000, 10_000, 100));
    assertThat(catchThrowableOfType(PhotoException.class, () -> strict.decode(photo)).reason())
        .isEqualTo(PhotoReason.TOO_LARGE);
    TestPhotos.claim(photo, 31, 400);
    assertThat(refusal(photo).reason()).isEqualTo(PhotoReason.TOO_SMALL);
  }

  @Test
  void fiveThousandMutatedFilesAreRefusedOrDecodedWithinLimits() {
    Random random = new Random(7);
    byte[][] originals = {
      TestPhotos.jpeg(), TestPhotos.encoded(".png"), TestPhotos.encoded(".webp")
    };
    int refused = 0;
    int decoded = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = originals[i % originals.length].clone();
      int flips = 1 + random.nextInt(20);
      for (int f = 0; f < flips; f++) {
        // most harm is done near the header
        int at = random.nextInt(random.nextBoolean() ? 64 : bytes.length);
        bytes[at] = (byte) random.nextInt(256);
      }
      try (Photo photo = DECODER.decode(bytes)) {
        assertThat(Math.max(photo.pixels().cols(), photo.pixels().rows()))
            .isLessThanOrEqualTo(2_400);
        decoded++;
      } catch (PhotoException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
    assertThat(decoded).isPositive();
  }

  @Test
  void randomBytesAreRefused() {
    Random random = new Random(11);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[random.nextInt(5_000)];
      random.nextBytes(bytes);
      if (i % 2 == 0 && bytes.length > 3) {
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
      }
      refusal(bytes);
    }
  }
}
