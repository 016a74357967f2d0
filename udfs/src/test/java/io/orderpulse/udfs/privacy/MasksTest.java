package io.orderpulse.udfs.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

  @ParameterizedTest
  @CsvSource({
    "13812345678, 138******78",
    "+86 138-1234-5678, 138******78",
    "００８６１３８１２３４５６７８, 138******78",
    "021-6543 2100, 021******00",
    "12345, **",
    "转接, **",
    "'', ''",
    "'  ', ''"
  })
  void masksPhones(String phone, String masked) {
    assertThat(Masks.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "李四, 李**",
    "欧阳娜娜, 欧**",
    "李**, 李**",
    " 张 三 , 张**",
    "John Smith, J**",
    "𠮷野家, 𠮷**",
    "13812345678, **",
    "（王）, **",
    "'', ''"
  })
  void masksNames(String name, String masked) {
    assertThat(Masks.name(name)).isEqualTo(masked);
  }
}
