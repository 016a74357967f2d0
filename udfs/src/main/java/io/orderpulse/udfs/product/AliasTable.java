package io.orderpulse.udfs.product;

import io.orderpulse.events.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The names of products, in one version. Immutable; the text of a file is its definition. */
public final class AliasTable {

  private final String version;
  private final String hash;
  private final ProductText text;
  private final Map<String, String> exact;
  private final Map<String, Set<String>> aliases = new LinkedHashMap<>();
  private final int products;
  private final Nearest nearest;

  AliasTable(String version, String hash, List<List<String>> brands, List<AliasLine> lines) {
    this.version = version;
    this.hash = hash;
    this.text = new ProductText(brands);
    Map<String, String> known = new HashMap<>();
    Set<String> codes = new TreeSet<>();
    for (AliasLine line : lines) {
      codes.add(line.code());
      known.put(ProductText.fold(line.code()), line.code());
      alias(line.code(), line.code());
      line.names().forEach(name -> alias(name, line.code()));
    }
    for (AliasLine line : lines) {
      String name = line.names().isEmpty() ? line.code() : line.names().get(0);
      if (aliases.get(text.key(name)).size() == 1) {
        known.putIfAbsent(ProductText.fold(name), line.code());
      }
    }
    this.exact = Collections.unmodifiableMap(known);
    this.products = codes.size();
    this.nearest = new Nearest(aliases);
  }

  private void alias(String name, String code) {
    aliases.computeIfAbsent(text.key(name), key -> new TreeSet<>()).add(code);
  }

  /**
   * Reads a table.
   *
   * @throws AliasException naming each problem with its line
   */
  public static AliasTable parse(String file) throws AliasException {
    return AliasFile.parse(file, Sha256.hex(file.getBytes(StandardCharsets.UTF_8)));
  }

  /** Text of the sample that ships. */
  public static String sampleText() {
    try (InputStream in = AliasTable.class.getResourceAsStream("/products/sample.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample that ships. */
  public static AliasTable sample() {
    try {
      return parse(sampleText());
    } catch (AliasException e) {
      throw new IllegalStateException("the sample is broken: " + e.getMessage(), e);
    }
  }

  /** What a name means; blank means nothing. */
  public ProductMatch match(String name) {
    if (name == null || name.isBlank()) {
      return new ProductMatch(ProductMatch.NONE, null, List.of());
    }
    String code = exact.get(ProductText.fold(name));
    if (code != null) {
      return new ProductMatch(ProductMatch.EXACT, code, List.of());
    }
    String key = text.key(name);
    Set<String> codes = aliases.getOrDefault(key, Set.of());
    return switch (codes.size()) {
      case 0 -> new ProductMatch(ProductMatch.NONE, null, nearest.to(key));
      case 1 -> new ProductMatch(ProductMatch.ALIAS, codes.iterator().next(), List.of());
      default -> new ProductMatch(ProductMatch.AMBIGUOUS, null, List.copyOf(codes));
    };
  }

  /**
   * What a line of an order means: its product's name, or its sku where the name leaves it open and
   * the sku is a standard code.
   *
   * @param product name, or null
   * @param sku the channel's number, or null
   */
  public ProductMatch match(String product, String sku) {
    ProductMatch byName = match(product);
    String code = byName.mapped() || sku == null ? null : exact.get(ProductText.fold(sku));
    boolean agrees =
        code != null
            && (byName.match().equals(ProductMatch.NONE) || byName.candidates().contains(code));
    return agrees ? new ProductMatch(ProductMatch.EXACT, code, List.of()) : byName;
  }

  public String version() {
    return version;
  }

  /** SHA-256 of its text. */
  public String hash() {
    return hash;
  }

  /** Number of products. */
  public int size() {
    return products;
  }
}
