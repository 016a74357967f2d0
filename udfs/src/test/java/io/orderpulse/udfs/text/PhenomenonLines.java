package io.orderpulse.udfs.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The sentences of {@code voice/phenomena.txt} and what each complains of. */
final class PhenomenonLines {

  /**
   * One sentence.
   *
   * @param phenomenon the heading it stands under
   * @param categories names, sorted; empty when it complains of nothing
   */
  record Line(String phenomenon, Set<String> categories, String text) {}

  private PhenomenonLines() {}

  static List<Line> read() {
    List<Line> lines = new ArrayList<>();
    String phenomenon = "";
    for (String line : text().lines().toList()) {
      if (line.startsWith("==")) {
        phenomenon = line.substring(2).strip();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\|", 2);
        lines.add(new Line(phenomenon, categories(parts[0]), parts[1].strip()));
      }
    }
    return lines;
  }

  private static Set<String> categories(String list) {
    return Arrays.stream(list.strip().split(","))
        .filter(name -> !name.equals("-"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text() {
    try (var in = PhenomenonLines.class.getResourceAsStream("/voice/phenomena.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
