package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivacyConfigTest {

  @TempDir Path folder;

  @Test
  void fallsBackToTheDevelopmentSecretOnlyInDevelopment() {
    assertThat(PrivacyConfig.from(Settings.of()).resolve().keyId()).isEqualTo("dev");
    assertThatThrownBy(() -> PrivacyConfig.from(Settings.of("--set", "privacy.mode=production")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("privacy.secret-file")
        .hasMessageContaining("ORDERPULSE_PRIVACY_SECRET");
  }

  @Test
  void takesTheSecretFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "0123456789abcdef\n");
    PrivacyConfig config =
        PrivacyConfig.from(
            Settings.of(
                "--set", "privacy.mode=production",
                "--set", "privacy.key-id=k7",
                "--set", "privacy.secret-file=" + file));
    assertThat(config.resolve().keyId()).isEqualTo("k7");
    assertThat(config.toString()).doesNotContain("0123456789abcdef");
  }

  @Test
  void refusesAWeakSecret() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "short");
    assertThatThrownBy(
            () -> PrivacyConfig.from(Settings.of("--set", "privacy.secret-file=" + file)))
        .hasMessageContaining("needs at least 16");
  }

  @Test
  void takesTheFormerSecretWhileItIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "0123456789abcdef");
    Path former = Files.writeString(folder.resolve("former"), "fedcba9876543210");
    String[] both = {
      "--set",
      "privacy.key-id=k2",
      "--set",
      "privacy.secret-file=" + file,
      "--set",
      "privacy.former-key-id=k1",
      "--set",
      "privacy.former-secret-file=" + former
    };
    PrivacyConfig config = PrivacyConfig.from(Settings.of(both));
    assertThat(config.isRotating()).isTrue();
    assertThat(config.resolveFormer().keyId()).isEqualTo("k1");
    assertThat(config.resolve().keyId()).isEqualTo("k2");
    assertThat(PrivacyConfig.from(Settings.of()).isRotating()).isFalse();
  }

  @Test
  void refusesAFormerSecretThatIsNotThereOrHasTheSameName() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "0123456789abcdef");
    assertThatThrownBy(() -> PrivacyConfig.from(Settings.of("--set", "privacy.former-key-id=k0")))
        .hasMessageContaining("privacy.former-secret-file");
    assertThatThrownBy(
            () ->
                PrivacyConfig.from(
                    Settings.of(
                        "--set", "privacy.secret-file=" + file,
                        "--set", "privacy.former-key-id=k1",
                        "--set", "privacy.former-secret-file=" + file)))
        .hasMessageContaining("both secrets are called 'k1'");
  }
}
