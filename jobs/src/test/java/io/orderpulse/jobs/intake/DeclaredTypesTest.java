package io.orderpulse.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredTypesTest {

  @TempDir Path folder;

  @Test
  void joinsWhatTheFilesOfAFolderDeclare() throws IOException {
    write("a.yaml", "event_types: {po.price.changed: {actor_kind: string}}\nrules: []\n");
    write("b.yml", "event_types: {po.price.changed: {amount: number}, po.closed: {}}\n");
    write("c.yaml", "rules: [x]\n");
    write("notes.txt", "event_types: nonsense");
    assertThat(DeclaredTypes.read(folder))
        .isEqualTo(
            Map.of("po.price.changed", Set.of("actor_kind", "amount"), "po.closed", Set.of()));
  }

  @Test
  void readsASingleFile() throws IOException {
    write("only.txt", "event_types: {t: {f: string}}");
    assertThat(DeclaredTypes.read(folder.resolve("only.txt"))).isEqualTo(Map.of("t", Set.of("f")));
  }

  @Test
  void saysWhereTheMistakeIs() throws IOException {
    write("a.yaml", "event_types: {po.price.changed: [actor_kind]}");
    assertThatThrownBy(() -> DeclaredTypes.read(folder))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("a.yaml: event_types.po.price.changed must hold");
    write("a.yaml", "event_types: {");
    assertThatThrownBy(() -> DeclaredTypes.read(folder)).hasMessageContaining("is not YAML");
    assertThatThrownBy(() -> DeclaredTypes.read(folder.resolve("gone.yaml")))
        .hasMessageContaining("cannot be read");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
