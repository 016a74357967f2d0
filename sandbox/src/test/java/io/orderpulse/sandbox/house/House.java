package io.orderpulse.sandbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project as the tests of the house see it: its directory, its classes, its documents. */
final class House {

  /** The project's directory; Maven starts tests in their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> MODULES =
      List.of("events", "udfs", "cep-patterns", "dashboards", "jobs", "sandbox");

  private static final List<String> SERVERS =
      List.of("sandbox/servers/guard", "sandbox/servers/kafka", "sandbox/servers/elasticsearch");

  /** Every class that is shipped or started. */
  static final JavaClasses MAIN =
      new ClassFileImporter()
          .importPaths(
              Stream.concat(MODULES.stream(), SERVERS.stream())
                  .map(module -> built(module, "classes"))
                  .toList());

  /** Every class of the tests; a module may have none. */
  static final JavaClasses TESTS =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream()
                  .filter(
                      module -> Files.isDirectory(ROOT.resolve(module).resolve("src/test/java")))
                  .map(module -> built(module, "test-classes"))
                  .toList());

  private House() {}

  private static Path built(String module, String what) {
    Path classes = ROOT.resolve(module).resolve("target").resolve(what);
    assertThat(classes).as("built by Maven before this test").isDirectory();
    return classes;
  }

  /** Every Markdown file of the project. */
  static List<Path> documents() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !ROOT.relativize(file).toString().matches("(\\.git|.*target)/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's text. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
