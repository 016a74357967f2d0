package io.orderpulse.udfs.product;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings names of products into one form: width, case, spaces, hyphens and the ways to write a
 * brand do not count. A point between digits stays, as 2.0 is not 20.
 */
final class ProductText {

  private static final Pattern NOISE =
      Pattern.compile("(?<![0-9])\\.|\\.(?![0-9])|[^\\p{L}\\p{N}.]+");

  private record Brand(Pattern written, String first) {}

  private final List<Brand> brands = new ArrayList<>();

  /**
   * @param groups ways to write a brand; the first of each stands for all
   */
  ProductText(List<List<String>> groups) {
    for (List<String> group : groups) {
      String first = strip(fold(group.get(0)));
      group.stream()
          .map(ProductText::fold)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .forEach(name -> brands.add(new Brand(pattern(name), Matcher.quoteReplacement(first))));
    }
    brands.sort(Comparator.comparingInt((Brand b) -> b.written().pattern().length()).reversed());
  }

  /** The form that is compared. */
  String key(String name) {
    String text = fold(name);
    for (Brand brand : brands) {
      text = brand.written().matcher(text).replaceAll(" " + brand.first() + " ");
    }
    return strip(text);
  }

  /** Compatibility form in lower case, trimmed: what is exact is equal in this form. */
  static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }

  private static String strip(String text) {
    return NOISE.matcher(text).replaceAll("");
  }

  /** Latin letters of a brand are whole words: the mb of a thumb is none. */
  private static Pattern pattern(String name) {
    String words =
        String.join(
            "[\\s\\-_·.]*",
            List.of(name.split("[\\s\\-_·.]+")).stream().map(Pattern::quote).toList());
    String before = latin(name.charAt(0)) ? "(?<![a-z])" : "";
    String behind = latin(name.charAt(name.length() - 1)) ? "(?![a-z])" : "";
    return Pattern.compile(before + words + behind);
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
