package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One slip after another in the rule files of the module, and what is said of it. A case of the
 * golden file names a rule file, the lines taken out ({@code -}), those put in ({@code +}), and
 * what comes of it: the problems ({@code !}) and whether the schema for editors finds it too.
 */
class WrongRulesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/wrong-rules.txt");

  private record Case(String file, String out, String in) {

    static Case of(String block) {
      return new Case(
          block.lines().findFirst().orElseThrow(), marked(block, "- "), marked(block, "+ "));
    }

    private static String marked(String block, String mark) {
      return block
          .lines()
          .filter(l -> l.startsWith(mark))
          .map(l -> l.substring(mark.length()))
          .collect(Collectors.joining("\n"));
    }

    String text() {
      String text = RuleFilesOnDisk.text(RuleFilesOnDisk.named(file));
      int at = text.indexOf(out);
      assertThat(at).as("%s holds '%s'", file, out).isNotNegative();
      return text.substring(0, at) + in + text.substring(at + out.length());
    }

    String told() throws Exception {
      StringBuilder told = new StringBuilder("== " + file + "\n");
      out.lines().forEach(l -> told.append("- ").append(l).append('\n'));
      (in + "\n").lines().forEach(l -> told.append("+ ").append(l).append('\n'));
      List<Problem> problems = new RuleLoader().load(Map.of(file, text())).problems();
      problems.forEach(p -> told.append("! ").append(p).append('\n'));
      told.append("schema: ").append(SchemaCheck.refuses(text()) ? "finds it" : "does not see it");
      return told.append('\n').toString();
    }
  }

  private static List<Case> cases() throws Exception {
    List<Case> cases = new ArrayList<>();
    for (String block : Files.readString(GOLDEN).split("(?m)^== ")) {
      if (!block.isBlank()) {
        cases.add(Case.of(block));
      }
    }
    return cases;
  }

  @Test
  void everySlipIsToldWithItsPlaceAndItsCure() throws Exception {
    StringBuilder told = new StringBuilder();
    for (Case one : cases()) {
      told.append(told.isEmpty() ? "" : "\n").append(one.told());
    }
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, told);
    }
    assertThat(told.toString())
        .as("what is said has changed; run this test with -Dgolden.write=true and look at it")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void noSlipGoesUnseen() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(70);
    for (Case one : cases()) {
      assertThat(new RuleLoader().load(Map.of(one.file(), one.text())).problems())
          .as(one.toString())
          .isNotEmpty();
    }
  }

  @Test
  void theSchemaTakesEveryFileOfTheModule() throws Exception {
    for (Path path : RuleFilesOnDisk.paths()) {
      assertThat(SchemaCheck.complaints(RuleFilesOnDisk.text(path))).as(path.toString()).isEmpty();
    }
    RulePack pack = RuleFilesOnDisk.pack();
    for (String json : pack.contents().values()) {
      assertThat(SchemaCheck.complaints(json)).as(json).isEmpty();
    }
  }
}
