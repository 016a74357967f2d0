package io.orderpulse.sandbox.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchFolderTest {

  @TempDir Path folder;

  private final List<String> imported = new ArrayList<>();
  private final StringWriter said = new StringWriter();

  @Test
  void aFileIsTakenOnceItNoLongerGrows() throws Exception {
    WatchFolder watch = watch();
    Path file = Files.writeString(folder.resolve("a.csv"), "half");
    Files.writeString(folder.resolve("~$a.xlsx"), "lock");
    Files.writeString(folder.resolve("notes.txt"), "notes");
    assertThat(watch.look()).isZero();
    Files.writeString(file, "half and the rest");
    assertThat(watch.look()).as("it has grown").isZero();
    assertThat(watch.look()).isOne();
    assertThat(imported).containsExactly("a.csv");
    assertThat(folder.resolve("done/a.csv")).exists();
    assertThat(folder.resolve("done/a.csv.errors.txt")).doesNotExist();
    assertThat(watch.look()).isZero();
    assertThat(folder.resolve("notes.txt")).exists();
  }

  @Test
  void errorsLieBesideTheFile() throws Exception {
    WatchFolder watch = watch();
    Files.writeString(folder.resolve("rows.csv"), "x");
    Files.writeString(folder.resolve("torn.xlsx"), "x");
    watch.look();
    assertThat(watch.look()).isEqualTo(2);
    assertThat(folder.resolve("done/rows.csv.errors.txt")).hasContent("rows.csv: s 第7行 列 A x: why");
    assertThat(folder.resolve("failed/torn.xlsx.errors.txt")).hasContent("torn");
    assertThat(said.toString()).contains("torn");
  }

  @Test
  void withoutKafkaAFileStaysWhereItIs() throws Exception {
    WatchFolder watch = watch();
    Files.writeString(folder.resolve("kafka.csv"), "x");
    watch.look();
    assertThatThrownBy(watch::look)
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("Kafka");
    assertThat(folder.resolve("kafka.csv")).exists();
  }

  private WatchFolder watch() {
    return new WatchFolder(folder, this::take, new PrintWriter(said));
  }

  private ImportResult take(Path file) {
    String name = file.getFileName().toString();
    switch (name) {
      case "torn.xlsx" -> throw new ImportException("torn");
      case "kafka.csv" -> throw new ImportException("Kafka does not take orders");
      default -> imported.add(name);
    }
    return new ImportResult(
        1,
        1,
        0,
        name.equals("rows.csv") ? List.of(new RowError(name, "s", 7, "A x", "why")) : List.of());
  }
}
