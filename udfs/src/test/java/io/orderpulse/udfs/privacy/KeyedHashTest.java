package io.orderpulse.udfs.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyedHashTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private final KeyedHash hash = new KeyedHash(secret("k1", SECRET));

  @Test
  void isTheKnownHmacCutTo128Bits() {
    // RFC 4231 has no vector with our purpose in front; this one was computed with openssl.
    assertThat(hash.hash("phone", "13812345678")).isEqualTo("k1:WbYdqHwglStxyynb20NQeQ");
  }

  @Test
  void dependsOnSecretPurposeAndValue() {
    String one = hash.hash("phone", "13812345678");
    assertThat(hash.hash("phone", "13812345678")).isEqualTo(one).hasSize(3 + 22);
    assertThat(hash.hash("phone", "13812345679")).isNotEqualTo(one);
    assertThat(hash.hash("note", "13812345678")).isNotEqualTo(one);
    assertThat(new KeyedHash(secret("k1", SECRET + "!")).hash("phone", "13812345678"))
        .isNotEqualTo(one);
  }

  @Test
  void refusesProductionWithoutASecret() {
    assertThatThrownBy(() -> HashSecret.choose("k1", Optional.empty(), true))
        .hasMessageContaining("production needs a secret");
    assertThat(HashSecret.choose("k1", Optional.empty(), false).keyId()).isEqualTo("dev");
  }

  @Test
  void refusesWeakSecretsAndTheDevelopmentName() {
    assertThatThrownBy(() -> HashSecret.choose("k1", Optional.of("short"), false))
        .hasMessageContaining("5 bytes");
    assertThatThrownBy(() -> HashSecret.choose("dev", Optional.of(SECRET), false))
        .hasMessageContaining("'dev'");
    assertThatThrownBy(() -> secret("K 1", SECRET)).hasMessageContaining("key id");
  }

  @Test
  void neverPrintsTheSecret() {
    assertThat(secret("k1", SECRET)).hasToString("HashSecret[k1]");
  }

  private static HashSecret secret(String id, String text) {
    return new HashSecret(id, text.getBytes(StandardCharsets.UTF_8));
  }
}
