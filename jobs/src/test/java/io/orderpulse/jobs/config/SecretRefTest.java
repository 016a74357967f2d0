package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretRefTest {

  @TempDir Path folder;

  @Test
  void shouldTakeTheEnvironmentBeforeTheFile() throws IOException {
    SecretRef ref = new SecretRef("some.key-file", "SOME_KEY", file("from file\n"));
    assertThat(ref.resolve(name -> name.equals("SOME_KEY") ? " from env " : null))
        .contains("from env");
    assertThat(ref.resolve(name -> null)).contains("from file");
  }

  @Test
  void shouldBeEmptyWhenNeitherIsGiven() {
    assertThat(new SecretRef("some.key-file", "SOME_KEY", null).resolve(name -> null)).isEmpty();
  }

  @Test
  void shouldNameTheKeyWhenTheFileIsOfNoUse() throws IOException {
    SecretRef missing = new SecretRef("some.key-file", "SOME_KEY", "no/such");
    assertThatThrownBy(() -> missing.resolve(name -> null))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            "some.key-file: the file no/such cannot be read (NoSuchFileException); set SOME_KEY or mend the file");
    SecretRef empty = new SecretRef("some.key-file", "SOME_KEY", file("\n"));
    assertThatThrownBy(() -> empty.resolve(name -> null)).hasMessageEndingWith("is empty");
  }

  @Test
  void shouldBeAnOptionThatKeepsOnlyTheName() {
    Settings settings = Settings.of("--set", "elasticsearch.api-key-file=/run/key");
    assertThat(settings.get(ElasticsearchConfig.API_KEY))
        .isEqualTo(
            new SecretRef(
                "elasticsearch.api-key-file", "ORDERPULSE_ELASTICSEARCH_API_KEY", "/run/key"));
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "secret", ""), content).toString();
  }
}
