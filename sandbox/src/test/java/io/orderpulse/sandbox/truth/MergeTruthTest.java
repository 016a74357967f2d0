package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTruthTest {

  private static final long DAY = 24 * Stream.HOUR;
  private static final long LATER = 10 * DAY;

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 0", "1, 0"})
  void windowIsOpenAtItsEnd(long beyond, int groups) {
    Stream stream = new Stream().placed(0, "O1", "a").placed(5, "O2", "a");
    stream.placed(DAY + beyond, "O3", "a");
    assertThat(found(stream)).hasSize(groups);
  }

  @Test
  void groupIsNamedAfterItsFirstAndOpensWithItsThird() {
    ExpectedAnomaly group = found(three()).get(0);
    assertThat(group.key()).isEqualTo("merge-candidates|O1#" + (Stream.T0 + 3));
    assertThat(group.resolvedAt()).isNull();
  }

  @Test
  void laterOrderOfTheWindowJoins() {
    assertThat(found(three().placed(9, "O4", "a"))).hasSize(1);
  }

  @Test
  void otherAddressesSeparateWishesAndPrintedOrdersDoNotCount() {
    Stream stream = new Stream().placed(1, "O1", "a").placed(2, "O2", "a");
    stream.placed(3, "O3", "b").placed(4, "O4", "a", "separate_parcels", true);
    assertThat(found(stream)).isEmpty();
    stream.at(5, "wms.label.printed", "order_id", "O1", "waybill_no", "W1");
    stream.placed(6, "O5", "a");
    assertThat(found(stream)).isEmpty();
    stream.placed(7, "O6", "a");
    assertThat(found(stream)).extracting(ExpectedAnomaly::discriminator).containsExactly("O2");
  }

  @Test
  void maskedAddressesNeverMerge() {
    Stream stream = new Stream().placed(1, "O1", "*路").placed(2, "O2", "*路");
    assertThat(found(stream.placed(3, "O3", "*路"))).isEmpty();
  }

  @Test
  void mergedByTheWarehouse() {
    Stream stream = three().at(9, "wms.packages.merged", "order_ids", List.of("O1", "O3"));
    assertResolved(stream, "MERGED", 9);
  }

  @Test
  void mergedByASharedWaybill() {
    Stream stream = three().at(8, "wms.label.printed", "order_id", "O1", "waybill_no", "W1");
    assertThat(found(stream).get(0).resolvedAt()).isNull();
    assertResolved(
        stream.at(9, "wms.label.printed", "order_id", "O2", "waybill_no", "W1"), "MERGED", 9);
  }

  @Test
  void supersededWhenOneGoesAlone() {
    Stream stream = three().at(9, "wms.order.shipped", "order_id", "O2", "waybill_no", "W2");
    assertResolved(stream, "SUPERSEDED", 9);
    stream.placed(10, "O4", "a").placed(11, "O5", "a");
    assertThat(found(stream)).hasSize(1); // O1 and O3 never regroup
  }

  @Test
  void cancelledWhenFewerThanThreeAreLeftAndThenFreeAgain() {
    Stream stream = three().placed(4, "O4", "a").at(5, "order.cancelled", "order_id", "O1");
    assertThat(found(stream).get(0).resolvedAt()).isNull();
    stream.at(6, "order.cancelled", "order_id", "O2");
    assertResolved(stream, "CANCELLED", 6);
    stream.placed(7, "O5", "a");
    assertThat(found(stream))
        .extracting(ExpectedAnomaly::discriminator, ExpectedAnomaly::conditionTrue)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("O1", Stream.T0 + 3),
            org.assertj.core.groups.Tuple.tuple("O3", Stream.T0 + 7));
  }

  @Test
  void resendIsNoSecondOrder() {
    Stream stream = new Stream().placed(1, "O1", "a").placed(2, "O2", "a");
    assertThat(found(stream.placed(2, "O2", "a"))).isEmpty();
  }

  private static Stream three() {
    return new Stream().placed(1, "O1", "a").placed(2, "O2", "a").placed(3, "O3", "a");
  }

  private static void assertResolved(Stream stream, String reason, long after) {
    ExpectedAnomaly group = found(stream).get(0);
    assertThat(group.reason()).isEqualTo(reason);
    assertThat(group.resolvedAt()).isEqualTo(Stream.T0 + after);
  }

  private static List<ExpectedAnomaly> found(Stream stream) {
    return stream.truth("merge-candidates", LATER);
  }
}
