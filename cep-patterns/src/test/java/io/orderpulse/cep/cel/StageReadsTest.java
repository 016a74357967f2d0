package io.orderpulse.cep.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageReadsTest {

  private static StageReads reads(String... expressions) {
    StageReads reads = new StageReads();
    List.of(expressions).forEach(reads::add);
    return reads;
  }

  @Test
  void fieldsOfEarlierEventsAreFoundAndThoseOfTheEventItselfAreNot() {
    StageReads reads =
        reads(
            "data.own > 1 && stages.first[0].data.amount > data.other",
            "has(stages.first[0].data.reason) && stages.second[0].data['sku'] == 'x'",
            "stages.first.exists(e, e.data.lines.size() > 0 && e.time < time)",
            "stages.first[0].data.basket.total > 1");
    assertThat(reads.all()).isFalse();
    assertThat(reads.fields())
        .containsExactlyInAnyOrder("amount", "reason", "sku", "lines", "basket");
  }

  @Test
  void theEnvelopeIsAlwaysThere() {
    StageReads reads = reads("stages.first[0].type == 'a' && time >= stages.first[0].time");
    assertThat(reads.all()).isFalse();
    assertThat(reads.fields()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stages.first[0].data == data",
        "'x' in stages.first[0].data",
        "stages.first[0].data.exists(k, k == 'x')",
        "stages.first.map(e, e.data).size() > 1",
        "stages.first[0].data[data.name] == 1",
        "stages.first[0]['data'].x == 1",
        "stages.first[0].data",
        "not an expression ("
      })
  void whatCannotBeToldReadsAll(String expression) {
    assertThat(reads(expression).all()).isTrue();
  }
}
