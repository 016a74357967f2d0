package io.orderpulse.udfs.vision.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoDecoderTest {

  private static final PhotoDecoder DECODER = new PhotoDecoder(PhotoLimits.DEFAULT);

  @ParameterizedTest
  @ValueSource(strings = {".jpg", ".png", ".webp"})
  void decodesEveryFormat(String type) throws PhotoException {
    try (Photo photo = DECODER.decode(TestPhotos.encoded(type))) {
      assertThat(photo.pixels().cols()).isEqualTo(TestPhotos.WIDTH);
      assertThat(photo.pixels().rows()).isEqualTo(TestPhotos.HEIGHT);
      assertThat(photo.pixels().get(10, 10)[2]).isLessThan(100);
    }
  }

  /** Where the dark corner of the stored picture has to be shown, as EXIF defines it. */
  @ParameterizedTest
  @CsvSource({
    "1, left, top", "2, right, top", "3, right, bottom", "4, left, bottom",
    "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom",
    "9, left, top"
  })
  void holdsPhotosAsTheirMetadataSays(int orientation, String side, String end)
      throws PhotoException {
    try (Photo photo = DECODER.decode(TestPhotos.oriented(orientation))) {
      boolean upended = orientation >= 5 && orientation <= 8;
      assertThat(photo.pixels().cols()).isEqualTo(upended ? TestPhotos.HEIGHT : TestPhotos.WIDTH);
      int x = side.equals("left") ? 10 : photo.pixels().cols() - 10;
      int y = end.equals("top") ? 10 : photo.pixels().rows() - 10;
      assertThat(photo.pixels().get(y, x)[2]).isLessThan(100);
    }
  }

  @Test
  void copiesHaveNearlyTheSameHashAndOthersHaveNot() throws PhotoException {
    try (Photo one = DECODER.decode(TestPhotos.encoded(".png"));
        Photo copy = DECODER.decode(TestPhotos.encoded(".jpg"));
        Photo other = DECODER.decode(TestPhotos.oriented(6))) {
      assertThat(distance(one, copy)).isLessThanOrEqualTo(6);
      assertThat(distance(one, other)).isGreaterThanOrEqualTo(12);
      assertThat(PerceptualHash.of(one)).matches("[0-9a-f]{16}");
    }
  }

  private static int distance(Photo one, Photo other) {
    return Long.bitCount(
        Long.parseUnsignedLong(PerceptualHash.of(one), 16)
            ^ Long.parseUnsignedLong(PerceptualHash.of(other), 16));
  }
}
