package io.orderpulse.udfs.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.udfs.privacy.HashSecret;
import io.orderpulse.udfs.privacy.KeyedHash;
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
    assertThat(AddressCanonicaliser.canonical(shanghai(address)))
        .contains("上海|上海|青浦|华新镇新府中路1536号3-2-502");
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
