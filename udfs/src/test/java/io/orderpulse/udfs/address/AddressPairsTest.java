package io.orderpulse.udfs.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pairs of {@code address/pairs.txt}: no false merge at all, and nearly every right one. */
class AddressPairsTest {

  private record Pair(String line, String left, String right) {}

  @Test
  void neverTakesTwoPlacesForOne() throws IOException {
    List<Pair> different = pairs('!');
    assertThat(different).hasSizeGreaterThan(200);
    assertThat(different).filteredOn(AddressPairsTest::equal).isEmpty();
    assertThat(different)
        .as("both places of a pair are understood, or it proves nothing")
        .allMatch(p -> p.left() != null && p.right() != null);
  }

  @Test
  void findsNearlyEveryPlaceAgain() throws IOException {
    List<Pair> same = pairs('=');
    assertThat(same).hasSizeGreaterThan(300);
    long found = same.stream().filter(AddressPairsTest::equal).count();
    assertThat(found / (double) same.size()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void doesNotGuess() throws IOException {
    List<Pair> unknown = pairs('?');
    assertThat(unknown).hasSizeGreaterThan(20);
    assertThat(unknown).allMatch(p -> p.left() == null);
  }

  private static boolean equal(Pair pair) {
    return pair.left() != null && pair.left().equals(pair.right());
  }

  private static List<Pair> pairs(char kind) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (InputStream in = AddressPairsTest.class.getResourceAsStream("/address/pairs.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.isEmpty() && line.charAt(0) == kind) {
          String[] sides = line.substring(1).split("\\|\\|");
          pairs.add(new Pair(line, canonical(sides[0]), canonical(sides[sides.length - 1])));
        }
      }
    }
    return pairs;
  }

  private static String canonical(String text) {
    return AddressCanonicaliser.understand(new ShipTo(null, null, null, text.strip(), null))
        .map(AddressParts::canonical)
        .orElse(null);
  }
}
