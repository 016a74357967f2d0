package io.orderpulse.udfs.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.udfs.privacy.HashSecret;
import io.orderpulse.udfs.privacy.KeyedHash;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCanonicaliserTest {

  private final AddressCanonicaliser addresses =
      new AddressCanonicaliser(new KeyedHash(HashSecret.development()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "华新镇新府中路1536号3号楼2单元502室",
        "上海市青浦区华新镇新府中路1536号3号楼2单元502室",
        "中国上海青浦区华新镇新府中路１５３６号３栋２单元５０２",
        "上海市 上海市 青浦区 华新镇 新府中路1536号，3幢2单元502房",
        "华新镇新府中路1536号三号楼二单元502室",
        "华新镇新府中路1536号3-2-502",
        "华新镇新府中路1536号 3－2－502 室。"
      })
  void writesOnePlaceInOneWay(String address) {
    assertThat(AddressCanonicaliser.understand(shanghai(address)))
        .map(AddressParts::canonical)
        .contains("310118|华新镇|新府中路|1536号|3栋|2单元|502室");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "华新镇新府中路1536号3号楼2单元503室",
        "华新镇新府中路1536号32-502",
        "华新镇新府中路153号3-2-502",
        "华新镇新府东路1536号3-2-502"
      })
  void keepsNeighboursApart(String address) {
    assertThat(addresses.key(shanghai(address)))
        .isNotEqualTo(addresses.key(shanghai("华新镇新府中路1536号3-2-502")));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "华新镇", "华新镇新府中路", "华新镇新府中路1536号***", "华新镇某小区3号", "新府中路＊＊＊号", "新府中路xx号12"})
  void saysUnknownWhenMaskedOrIncomplete(String address) {
    assertThat(addresses.key(shanghai(address))).isEqualTo(new AddressKey("unknown", null));
  }

  @Test
  void saysWhatThePartsAre() {
    assertThat(AddressCanonicaliser.understand(shanghai("华新镇新府中路1536号3号楼2单元502室")))
        .get()
        .extracting(AddressParts::parts)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("province", "上海市"),
                Map.entry("city", "上海市"),
                Map.entry("district", "青浦区"),
                Map.entry("code", "310118"),
                Map.entry("town", "华新镇"),
                Map.entry("road", "新府中路"),
                Map.entry("number", "1536"),
                Map.entry("building", "3"),
                Map.entry("unit", "2"),
                Map.entry("room", "502")));
  }

  @Test
  void takesADistrictThatItDoesNotKnowByItsName() {
    ShipTo fields = new ShipTo("云南省", "昆明市", "滇中新区", "嵩明大道100号3栋502", null);
    ShipTo text = new ShipTo(null, null, null, "云南省昆明市滇中新区嵩明大道100号3栋502", null);
    assertThat(addresses.key(fields).kind()).isEqualTo("place");
    assertThat(addresses.key(fields)).isEqualTo(addresses.key(text));
  }

  @Test
  void readsWithTheFieldsWhatTheTextLeavesOpen() {
    ShipTo beijing = new ShipTo("北京市", null, null, "朝阳区建国路88号", null);
    ShipTo changchun = new ShipTo("吉林省", "长春市", "", "朝阳区建国路88号", null);
    assertThat(addresses.key(beijing).kind()).isEqualTo("place");
    assertThat(addresses.key(changchun).kind()).isEqualTo("place");
    assertThat(addresses.key(beijing)).isNotEqualTo(addresses.key(changchun));
  }

  @Test
  void saysUnknownWithoutARegion() {
    assertThat(addresses.key(new ShipTo(null, null, null, "新府中路1536号3-2-502", null)).kind())
        .isEqualTo("unknown");
  }

  @Test
  void keepsEqualStreetsOfTwoDistrictsApart() {
    AddressKey one = addresses.key(new ShipTo("江苏省", "苏州市", "吴中区", "人民路100号", null));
    AddressKey two = addresses.key(new ShipTo("江苏省", "苏州市", "姑苏区", "人民路100号", null));
    assertThat(one.kind()).isEqualTo("place");
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void trustsThePlatformsGroup() {
    AddressKey key = addresses.key(new ShipTo("上海市", null, null, "青浦区****", " g-77 "));
    assertThat(key.kind()).isEqualTo("platform-group");
    assertThat(key).isEqualTo(addresses.key(new ShipTo(null, null, null, null, "g-77")));
    assertThat(key.key()).startsWith("dev:").doesNotContain("77");
  }

  private static ShipTo shanghai(String address) {
    return new ShipTo("上海市", "市辖区", "青浦区", address, null);
  }
}
