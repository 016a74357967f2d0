package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in a file: problems or rules, never an exception. */
class FuzzedFilesTest {

  private static final List<String> FILES =
      RuleFilesOnDisk.paths().stream().map(RuleFilesOnDisk::text).toList();

  private static final List<String> PIECES =
      List.of(
          "null",
          "~",
          "true",
          "[",
          "]",
          "{",
          "}",
          "- ",
          ": ",
          "\n",
          "\t",
          "&a ",
          "*a",
          "!!int ",
          "\"",
          "'",
          "\\",
          "\\ud83d",
          "---\n",
          "|\n",
          "0x1F",
          ".inf",
          "1e999999999",
          "-1",
          "PT",
          "P9999999999999D",
          "#",
          "@",
          "%",
          "?",
          "\u0000",
          "超",
          "\ud83d",
          "[[[[[[",
          "{}",
          "[]");

  @Property(seed = "1", tries = 1500)
  void neverThrow(@ForAll long seed) {
    Random random = new Random(seed);
    String text = FILES.get(random.nextInt(FILES.size()));
    for (int i = random.nextInt(4); i >= 0; i--) {
      text = mutated(text, random);
    }
    RulePack pack = new RuleLoader().load(Map.of("r.yaml", text));
    assertThat(pack.problems())
        .allSatisfy(
            p -> {
              assertThat(p.line()).isPositive();
              assertThat(p.column()).isPositive();
              assertThat(p.message()).isNotBlank();
            });
    pack.rules().forEach(rule -> assertThat(pack.contents()).containsKey(rule.id()));
  }

  private static String mutated(String text, Random random) {
    if (text.isEmpty()) {
      return PIECES.get(random.nextInt(PIECES.size()));
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 ->
          text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(at);
      case 2 -> withoutLine(text, random);
      case 3 -> otherValue(text, random);
      default -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
    };
  }

  private static String withoutLine(String text, Random random) {
    List<String> lines = new java.util.ArrayList<>(text.lines().toList());
    lines.remove(random.nextInt(lines.size()));
    return String.join("\n", lines);
  }

  /** Gives the value of one line to another. */
  private static String otherValue(String text, Random random) {
    List<String> lines = new java.util.ArrayList<>(text.lines().toList());
    if (lines.size() < 2) {
      return text;
    }
    String from = lines.get(random.nextInt(lines.size()));
    int to = random.nextInt(lines.size());
    int a = from.indexOf(": ");
    int b = lines.get(to).indexOf(": ");
    if (a > 0 && b > 0) {
      lines.set(to, lines.get(to).substring(0, b) + from.substring(a));
    }
    return String.join("\n", lines);
  }
}
