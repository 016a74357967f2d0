package io.orderpulse.sandbox.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleLoader;
import io.orderpulse.sandbox.OrderPulse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Documents say what is there: links lead somewhere, commands and options exist. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern COMMAND = Pattern.compile("\\./orderpulse( [^`\n#|]*)?");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml$(.*?)^```$");
  private static final Pattern MACHINE =
      Pattern.compile("(?<![\\w.~])/(work|home|root|Users|tmp)/|\\.\\./shared");

  static List<Path> documents() {
    return House.documents();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "README.zh-CN.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "cep-patterns/src/main/resources/rules/README.md"
      })
  void theHouseHasItsDocuments(String name) {
    assertThat(documents()).contains(House.ROOT.resolve(name));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) {
    links(document)
        .forEach(
            link -> {
              String[] parts = link.split("#", 2);
              Path target =
                  parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
              assertThat(target).as("%s: %s", document, link).exists();
              if (parts.length == 2) {
                assertThat(anchors(target)).as("%s: %s", document, link).contains(parts[1]);
              }
            });
  }

  private static Stream<String> links(Path document) {
    return LINK.matcher(House.text(document))
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.matches("https?:.*"));
  }

  /** Headings as they are linked to: lower case, words joined by hyphens. */
  private static List<String> anchors(Path document) {
    return HEADING
        .matcher(House.text(document))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsExist(Path document) {
    COMMAND.matcher(House.text(document)).results().map(DocumentsTest::words).forEach(this::exists);
  }

  private static List<String> words(MatchResult found) {
    String line = found.group(1);
    return line == null ? List.of() : Arrays.asList(line.strip().split("\\s+"));
  }

  private void exists(List<String> words) {
    CommandLine command = OrderPulse.commandLine();
    for (String word : words) {
      CommandLine next = command.getSubcommands().get(word);
      if (next != null) {
        command = next;
      } else if (word.startsWith("--")) {
        String option = word.replaceAll("=.*", "");
        assertThat(command.getCommandSpec().optionsMap()).as("%s", words).containsKey(option);
      } else if (command.getParent() == null && word.matches("[a-z]+")) {
        assertThat(command.getSubcommands()).as("%s", words).containsKey(word);
      }
    }
  }

  @Test
  void theReadmeShowsEveryCommand() {
    String readme = House.text(House.ROOT.resolve("README.md"));
    OrderPulse.commandLine()
        .getSubcommands()
        .keySet()
        .forEach(name -> assertThat(readme).contains("./orderpulse " + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void rulesInTheReadmeAreSound(String name) {
    List<String> rules =
        BLOCK
            .matcher(House.text(House.ROOT.resolve(name)))
            .results()
            .map(found -> found.group(1).strip())
            .filter(yaml -> yaml.startsWith("rules:"))
            .toList();
    assertThat(rules).isNotEmpty();
    rules.forEach(
        yaml -> {
          var pack = new RuleLoader().load(Map.of(name, yaml));
          assertThat(pack.problems()).isEmpty();
          assertThat(pack.rules()).isNotEmpty();
        });
  }

  @Test
  void bothReadmesShowTheSameCommands() {
    assertThat(commands("README.zh-CN.md")).isEqualTo(commands("README.md"));
  }

  private static List<List<String>> commands(String name) {
    return COMMAND
        .matcher(House.text(House.ROOT.resolve(name)))
        .results()
        .map(DocumentsTest::words)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noDocumentKnowsTheMachineItWasWrittenOn(Path document) {
    assertThat(MACHINE.matcher(House.text(document)).results().map(MatchResult::group)).isEmpty();
  }

  @Test
  void everyLibraryIsExplained() {
    String page = House.text(House.ROOT.resolve("ARCHITECTURE.md"));
    String libraries = page.substring(page.indexOf("## Libraries"));
    managed().forEach(library -> assertThat(libraries).contains(library));
  }

  private static Stream<String> managed() {
    Pattern managed = Pattern.compile("<dependency><groupId>([^<]+)</groupId><artifactId>([^<]+)<");
    return managed
        .matcher(House.text(House.ROOT.resolve("pom.xml")))
        .results()
        .filter(found -> !found.group(1).equals("io.orderpulse"))
        .map(found -> found.group(2).replaceAll("-(bom|jupiter)$", ""));
  }

  @Test
  void theLicenceIsApache2() {
    assertThat(House.ROOT.resolve("NOTICE")).satisfies(Files::isRegularFile);
    assertThat(House.text(House.ROOT.resolve("LICENSE")))
        .contains("Apache License")
        .contains("Version 2.0, January 2004")
        .contains("END OF TERMS AND CONDITIONS");
  }
}
