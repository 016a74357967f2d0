package io.orderpulse.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files that people import by hand are those of the program. Run with {@code
 * -Dgolden.write=true} to write them anew.
 */
class KibanaFilesTest {

  private static final Path FILES = Path.of("src/main/resources/kibana");

  static Stream<Imported> all() {
    return Imported.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldHaveCommittedWhatIsGenerated(Imported imported) throws IOException {
    Path file =
        FILES.resolve(imported.flavour().folder()).resolve(imported.language().code() + ".ndjson");
    String text = SavedObjects.ndjson(imported.objects());
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(file).hasContent(text);
  }
}
