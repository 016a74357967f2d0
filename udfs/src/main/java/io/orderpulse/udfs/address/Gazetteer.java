package io.orderpulse.udfs.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The divisions of China down to districts, by every name they have or had. Immutable. */
final class Gazetteer {

  /** The one that ships. */
  static final Gazetteer BUILT_IN = new Gazetteer();

  private static final int CITY = 4;

  private final Map<String, String> byCode = new HashMap<>();
  private final Map<String, List<Division>> byName = new HashMap<>();
  private final Map<String, String> undivided = new HashMap<>();
  private int longest;

  private Gazetteer() {
    lines("divisions.txt").forEach(f -> byCode.put(f[0], f[1]));
    byCode.forEach(this::addNames);
    lines("former.txt").forEach(f -> add(f[1], new Division(f[2], f[0], true)));
  }

  /** Divisions of that very name; empty when there are none. */
  List<Division> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** Length of the longest name. */
  int longest() {
    return longest;
  }

  /** Name of a code, or the empty text. */
  String name(String code) {
    return byCode.getOrDefault(code, "");
  }

  /** The code of the only district of a city that has no others, else the code itself. */
  String whole(String code) {
    return undivided.getOrDefault(code, code);
  }

  private void addNames(String code, String name) {
    if (name.contains("直辖")) {
      return; // no place: what stands for a prefecture where counties belong to the province
    }
    String outer = code.substring(0, Math.max(0, code.length() - 2));
    if (code.length() > CITY && name.equals(byCode.get(outer))) {
      undivided.put(outer, code);
      return;
    }
    add(name, new Division(code, "", true));
    ShortNames.of(code, name).forEach(n -> add(n, new Division(code, "", false)));
    if (code.length() > CITY && code.charAt(CITY) == '7') {
      String province = byCode.get(code.substring(0, 2));
      ShortNames.ofZone(name, Objects.requireNonNullElse(byCode.get(outer), ""), province)
          .forEach(n -> add(n, new Division(code, outer, true)));
    }
  }

  private void add(String name, Division division) {
    List<Division> all = byName.computeIfAbsent(name, n -> new ArrayList<>(1));
    if (all.stream().noneMatch(d -> d.code().equals(division.code()))) {
      all.add(division);
      longest = Math.max(longest, name.length());
    }
  }

  private static List<String[]> lines(String file) {
    String path = "/address/" + file;
    try (InputStream in = Gazetteer.class.getResourceAsStream(path);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, path), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
