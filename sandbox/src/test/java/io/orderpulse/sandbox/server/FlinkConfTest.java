package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.state.rocksdb.RocksDBOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files in flink-conf say only what this version of Flink understands, and are documented. */
class FlinkConfTest {

  private static final Path CONF = ProjectHome.find().flinkConf();
  private static final String REPORTER = "metrics.reporter.";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"config.yaml", "config-sandbox.yaml"})
  void everyKeyIsAnOptionOfFlink(String file) throws Exception {
    Set<String> unknown = new TreeSet<>(load(file).keySet());
    unknown.removeAll(optionsOfFlink());
    unknown.removeIf(key -> key.startsWith(REPORTER));
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.yaml", "config-sandbox.yaml"})
  void everyKeyIsInTheReadme(String file) throws IOException {
    String readme = Files.readString(CONF.resolve("README.md"));
    assertThat(load(file).keySet()).allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
  }

  @Test
  void strictSwitchesAreTheSameEverywhere() throws IOException {
    for (String key : List.of("generic-types", "auto-generate-uids", "object-reuse")) {
      String option = "pipeline." + key;
      assertThat(load("config-sandbox.yaml").toMap().get(option))
          .isEqualTo(load("config.yaml").toMap().get(option))
          .isNotNull();
    }
  }

  @Test
  void benchmarksHaveTheCheckpointsOfProduction() throws IOException {
    assertThat(load("config.yaml").toMap()).containsAllEntriesOf(FlinkOptions.LOADED);
  }

  /** No new metrics are shown while the JobManager waits for a TaskManager that was lost. */
  @ParameterizedTest
  @ValueSource(strings = {"config.yaml", "config-sandbox.yaml"})
  void lostTaskManagerIsWaitedForUntilItIsKnownToBeLostAndNotMuchLonger(String file)
      throws IOException {
    Configuration conf = load(file);
    assertThat(conf.get(WebOptions.TIMEOUT))
        .isGreaterThanOrEqualTo(conf.get(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT))
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  private Configuration load(String file) throws IOException {
    Path target = directory.resolve("config.yaml");
    Files.write(target, Files.readAllBytes(CONF.resolve(file)));
    return GlobalConfiguration.loadConfiguration(directory.toString());
  }

  private static Set<String> optionsOfFlink() throws Exception {
    Set<String> keys = new HashSet<>();
    for (Class<?> anyClass :
        List.of(
            Configuration.class, StandaloneSessionClusterEntrypoint.class, RocksDBOptions.class)) {
      for (String name : optionClasses(anyClass)) {
        keys.addAll(keys(Class.forName(name)));
      }
    }
    assertThat(keys).hasSizeGreaterThan(300);
    return keys;
  }

  private static List<String> optionClasses(Class<?> anyClass)
      throws IOException, URISyntaxException {
    Path jar = Path.of(anyClass.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName().replace('/', '.'))
          .filter(name -> name.matches("org\\.apache\\.flink\\..*Options(Internal)?\\.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .collect(Collectors.toList());
    }
  }

  private static Set<String> keys(Class<?> options) throws IllegalAccessException {
    Set<String> keys = new HashSet<>();
    for (Field field : options.getFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.get(null) instanceof ConfigOption<?> option) {
        keys.add(option.key());
      }
    }
    return keys;
  }
}
