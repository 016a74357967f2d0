package io.orderpulse.udfs.text;

import io.orderpulse.events.Sha256;
import io.orderpulse.udfs.text.LexiconException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a lexicon file: {@code 版本} first, then sections {@code [词 名]}, {@code [类别 CODE 名]}, {@code
 * [例外]}, {@code [例外 CODE]}, {@code [规则 名]} with entries between blanks.
 */
final class LexiconReader {

  private static final String VERSION = "版本";
  private static final int MOST_CHARACTERS = 1 << 20;

  private final String text;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Set<String>> classes = new LinkedHashMap<>();
  private final List<Line> entries = new ArrayList<>();
  private final WordSets sets = new WordSets();
  private String version;
  private Section section;

  /** An entry and where it stands. */
  private record Line(int number, String entry, Category category, boolean exception) {}

  private record Section(String kind, String name, Category category) {}

  LexiconReader(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  Lexicon read() throws LexiconException {
    if (text.length() > MOST_CHARACTERS) {
      throw new LexiconException(
          List.of(new Problem(0, "longer than %d characters".formatted(MOST_CHARACTERS))));
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      try {
        line(i + 1, lines[i].replaceFirst("#.*", "").strip());
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(i + 1, e.getMessage()));
      }
    }
    if (version == null) {
      problems.add(new Problem(0, "no line '版本 …' says which version it is"));
    }
    List<Pattern> patterns = patterns();
    if (patterns.stream().allMatch(Pattern::exception) && problems.isEmpty()) {
      problems.add(new Problem(0, "no category has an entry"));
    }
    if (!problems.isEmpty()) {
      throw new LexiconException(problems);
    }
    return new Lexicon(version, Sha256.hex(text.getBytes(StandardCharsets.UTF_8)), sets, patterns);
  }

  private List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>();
    PatternBuilder builder = new PatternBuilder(sets, classes);
    for (Line line : entries) {
      try {
        patterns.addAll(builder.patterns(line.entry(), line.category(), line.exception()));
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(line.number(), "'" + line.entry() + "': " + e.getMessage()));
      }
    }
    return patterns;
  }

  private void line(int number, String line) {
    if (line.isEmpty()) {
      return;
    }
    if (line.startsWith("[")) {
      section = null;
      section = section(line);
    } else if (line.startsWith(VERSION)) {
      version(line);
    } else if (section == null) {
      throw new IllegalArgumentException("'%s' stands before any section".formatted(line));
    } else {
      for (String entry : line.split("[\\s\\u3000]+")) {
        entry(number, entry);
      }
    }
  }

  private void version(String line) {
    String value = line.substring(VERSION.length()).strip();
    if (version != null) {
      throw new IllegalArgumentException("a second version; the first is " + version);
    }
    if (!value.matches("[A-Za-z0-9._-]{1,40}")) {
      throw new IllegalArgumentException(
          "a version has 1 to 40 letters, digits, '.', '_' and '-', not '%s'".formatted(value));
    }
    version = value;
  }

  private Section section(String line) {
    if (!line.endsWith("]")) {
      throw new IllegalArgumentException("'[' is never closed");
    }
    String[] words = line.substring(1, line.length() - 1).strip().split("\\s+");
    String name = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "词" -> wordClass(name);
      case "类别" -> new Section("类别", name, category(name));
      case "例外" -> new Section("例外", name, name.isEmpty() ? null : category(name));
      case "规则" -> {
        if (Role.named(name) == null) {
          throw new IllegalArgumentException("there is no rule '%s'".formatted(name));
        }
        yield new Section("规则", name, null);
      }
      default ->
          throw new IllegalArgumentException(
              "a section is 词, 类别, 例外 or 规则, not '%s'".formatted(words[0]));
    };
  }

  private Section wordClass(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a class needs a name: [词 名]");
    }
    if (classes.putIfAbsent(name, new LinkedHashSet<>()) != null) {
      throw new IllegalArgumentException("class <%s> is there twice".formatted(name));
    }
    return new Section("词", name, null);
  }

  private static Category category(String name) {
    try {
      return Category.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no category '%s'".formatted(name), e);
    }
  }

  private void entry(int number, String entry) {
    switch (section.kind()) {
      case "词" -> classes.get(section.name()).addAll(words(entry));
      case "规则" -> words(entry).forEach(word -> sets.role(word, Role.named(section.name())));
      default -> {
        if (entry.length() < 2) {
          throw new IllegalArgumentException(
              "'%s': one character alone would be found everywhere".formatted(entry));
        }
        entries.add(new Line(number, entry, section.category(), section.kind().equals("例外")));
      }
    }
  }

  /** The words an entry of a class or rule stands for: plain ones, or those of a class above. */
  private Set<String> words(String text) {
    return PlainWords.of(text, classes);
  }
}
