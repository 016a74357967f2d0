package io.orderpulse.udfs.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private final Gazetteer names = Gazetteer.BUILT_IN;

  @Test
  void hasEveryProvinceAndAlmostThreeThousandDistricts() throws IOException {
    List<String[]> divisions = lines("divisions.txt");
    assertThat(divisions).filteredOn(d -> d[0].length() == 2).hasSize(34);
    assertThat(divisions).filteredOn(d -> d[0].length() == 6).hasSizeGreaterThan(2_900);
    assertThat(divisions).extracting(d -> d[0]).doesNotHaveDuplicates();
    assertThat(divisions).allMatch(d -> d[0].length() == 2 || !names.name(outer(d[0])).isEmpty());
  }

  @Test
  void leadsEveryFormerNameToADivisionOfToday() throws IOException {
    for (String[] former : lines("former.txt")) {
      assertThat(names.name(former[2])).as(String.join(" ", former)).isNotEmpty();
      assertThat(former[2]).as(String.join(" ", former)).startsWith(former[0]);
      assertThat(names.name(former[2])).isNotEqualTo(former[1]);
    }
  }

  @Test
  void knowsShortNames() {
    assertThat(codes("内蒙古")).containsExactly("15");
    assertThat(codes("青浦")).containsExactly("310118");
    assertThat(codes("延边州")).containsExactly("2224");
    assertThat(codes("西双版纳")).containsExactly("5328");
    assertThat(codes("浦东")).containsExactly("310115");
    assertThat(codes("朝阳")).contains("110105", "220104", "2113");
    assertThat(names.whole("4419")).isEqualTo("441900");
  }

  private List<String> codes(String name) {
    return names.named(name).stream().map(Division::code).toList();
  }

  private static String outer(String code) {
    return code.substring(0, code.length() - 2);
  }

  private static List<String[]> lines(String file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                GazetteerTest.class.getResourceAsStream("/address/" + file),
                StandardCharsets.UTF_8))) {
      return in.lines().filter(l -> !l.startsWith("#")).map(l -> l.split(" ")).toList();
    }
  }
}
