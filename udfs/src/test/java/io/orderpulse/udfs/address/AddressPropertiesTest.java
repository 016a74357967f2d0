package io.orderpulse.udfs.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AddressPropertiesTest {

  private record Flat(int number, int building, int unit, int room) {}

  @Property(seed = "1", tries = 500)
  void anyTextIsUnderstoodOrUnknownAndNothingElse(@ForAll String text) {
    AddressCanonicaliser.understand(new ShipTo(text, text, text, text, null))
        .ifPresent(parts -> assertThat(parts.canonical()).isNotEmpty());
  }

  @Property(seed = "1", tries = 300)
  void aPlaceIsOneHoweverItIsWritten(
      @ForAll("flats") Flat flat, @ForAll @IntRange(min = 0, max = 5) int style) {
    assertThat(canonical(text(flat, style))).isNotNull().isEqualTo(canonical(text(flat, 0)));
  }

  @Property(seed = "1", tries = 500)
  void twoFlatsAreTwo(
      @ForAll("flats") Flat one,
      @ForAll("flats") Flat other,
      @ForAll @IntRange(min = 0, max = 5) int style) {
    boolean same = canonical(text(one, 0)).equals(canonical(text(other, style)));
    assertThat(same).isEqualTo(one.equals(other));
  }

  @Property(seed = "1", tries = 300)
  void aMaskAnywhereMakesItUnknown(
      @ForAll("flats") Flat flat, @ForAll @IntRange(min = 0, max = 30) int at) {
    StringBuilder text = new StringBuilder(text(flat, 0));
    text.setCharAt(Math.min(at, text.length() - 1), '*');
    assertThat(canonical(text.toString())).isNull();
  }

  @Provide
  Arbitrary<Flat> flats() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3999),
            Arbitraries.integers().between(1, 99),
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(1, 33).map(floor -> floor * 100 + 1 + floor % 8))
        .as(Flat::new);
  }

  private static String text(Flat flat, int style) {
    String form =
        switch (style) {
          case 0 -> "上海市青浦区华新镇新府中路%d号%d号楼%d单元%d室";
          case 1 -> "青浦区华新镇新府中路%d号%d栋%d单元%d";
          case 2 -> "上海 青浦区 华新镇 新府中路%d号 %d幢 %d单元 %d房";
          case 3 -> "上海青浦华新镇新府中路%d号%d-%d-%d";
          case 4 -> "上海市市辖区青浦区华新镇新府中路%d号，%d#楼，%d门，%d室。";
          default -> "中国上海市青浦区华新镇新府中路%d号第%d栋%d单元-%d室";
        };
    return form.formatted(flat.number(), flat.building(), flat.unit(), flat.room());
  }

  private static String canonical(String text) {
    return AddressCanonicaliser.understand(new ShipTo(null, null, null, text, null))
        .map(AddressParts::canonical)
        .orElse(null);
  }
}
