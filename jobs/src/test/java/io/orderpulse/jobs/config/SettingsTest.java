package io.orderpulse.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  @Test
  void shouldReadNestedAndFlatKeysAlike() throws IOException {
    Settings nested = Settings.of("--config", file("time:\n  idle: PT7S\n"));
    Settings flat = Settings.of("--config", file("time.idle: PT7S\n"));
    assertThat(nested.get(TimeConfig.IDLE)).isEqualTo(Duration.ofSeconds(7));
    assertThat(flat.get(TimeConfig.IDLE)).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void shouldLetTheCommandLineWin() throws IOException {
    Settings settings =
        Settings.of(
            "--config",
            file("time.idle: PT7S\n"),
            "--set",
            "time.idle=PT8S",
            "--set",
            "time.idle=PT9S");
    assertThat(settings.get(TimeConfig.IDLE)).isEqualTo(Duration.ofSeconds(9));
    assertThat(settings.place(TimeConfig.IDLE)).isEqualTo("--set");
  }

  @Test
  void shouldNameFileLineAndNearestKeyForAnUnknownOne() throws IOException {
    String file = file("kafka:\n  group-prefix: x\ntime:\n  idel: PT7S\n");
    assertThatThrownBy(() -> Settings.of("--config", file))
        .isInstanceOf(ConfigException.class)
        .hasMessage(file + ":4: there is no option 'time.idel'; the nearest is 'time.idle'");
  }

  @Test
  void shouldNameFileLineKeyAndCauseForABadValue() throws IOException {
    String file = file("# transport\ntime.idle: soon\n");
    Settings settings = Settings.of("--config", file);
    assertThatThrownBy(() -> settings.get(TimeConfig.IDLE))
        .isInstanceOf(ConfigException.class)
        .hasMessage(file + ":2: time.idle: 'soon' is not an ISO 8601 duration such as PT10S");
  }

  @Test
  void shouldRefuseAKeyGivenNestedAndFlat() throws IOException {
    String file = file("time: {idle: PT1S}\ntime.idle: PT2S\n");
    assertThatThrownBy(() -> Settings.of("--config", file))
        .hasMessage(file + ":2: 'time.idle' is given twice");
  }

  @Test
  void shouldTakeAnEmptyFileOrValueAsNothingGiven() throws IOException {
    assertThat(Settings.of("--config", file("")).get(TimeConfig.IDLE))
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(Settings.of("--config", file("clock.start:\n")).find(ClockConfig.START)).isEmpty();
  }

  @Test
  void shouldJoinAList() throws IOException {
    String file = file("elasticsearch.hosts:\n  - http://a:1\n  - http://b:2\n");
    assertThat(Settings.of("--config", file).get(ElasticsearchConfig.HOSTS)).hasSize(2);
  }

  @Test
  void shouldSayWhatIsWrongWithTheFile() throws IOException {
    assertThatThrownBy(() -> Settings.of("--config", "no/such.yaml"))
        .hasMessageContaining("no/such.yaml: cannot be read (NoSuchFileException)");
    String broken = file("a: [1\n");
    assertThatThrownBy(() -> Settings.of("--config", broken))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(broken + ": is not YAML: ")
        .hasMessageNotContaining("\n");
    String list = file("- a\n");
    assertThatThrownBy(() -> Settings.of("--config", list))
        .hasMessage(list + ":1: must hold keys and values");
  }

  @Test
  void shouldRefuseArgumentsItDoesNotKnow() {
    assertThatThrownBy(() -> Settings.of("--conf", "x"))
        .hasMessageStartingWith("unknown argument '--conf'");
    assertThatThrownBy(() -> Settings.of("--set")).hasMessageStartingWith("--set lacks its value");
    assertThatThrownBy(() -> Settings.of("--set", "novalue"))
        .hasMessageStartingWith("--set 'novalue' is not key=value");
    assertThatThrownBy(() -> Settings.of("--config", "a", "--config", "b"))
        .hasMessageStartingWith("--config is given twice");
  }

  @Test
  void shouldSayThatAnOptionWithoutDefaultIsMissing() {
    Settings settings = Settings.of();
    assertThatThrownBy(() -> settings.get(ClockConfig.START))
        .hasMessageStartingWith("clock.start is not set and has no default");
  }

  private String file(String yaml) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "jobs", ".yaml"), yaml).toString();
  }
}
