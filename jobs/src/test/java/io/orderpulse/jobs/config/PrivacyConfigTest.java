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
}
