package io.orderpulse.jobs.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckDeskTest {

  private static final long MS = 1_000_000;

  private final List<String> started = new ArrayList<>();

  @Test
  void vipsGoFirst() throws Exception {
    CheckDesk desk = new CheckDesk(10, 100);
    for (int i = 0; i < 20; i++) {
      desk.offer(CheckKind.STOCK, Lane.NORMAL, "n" + i);
    }
    pump(desk);
    assertThat(started).as("a fifth is kept for VIPs").hasSize(8);
    desk.offer(CheckKind.STOCK, Lane.VIP, "v0");
    desk.offer(CheckKind.STOCK, Lane.VIP, "v1");
    desk.offer(CheckKind.STOCK, Lane.VIP, "v2");
    pump(desk);
    assertThat(started).hasSize(10).endsWith("v0", "v1");
    desk.finished(CheckKind.STOCK, "n0", 0, MS, true);
    pump(desk);
    assertThat(started).as("the next place is the VIP's").hasSize(11).endsWith("v2");
    desk.finished(CheckKind.STOCK, "n1", 0, MS, true);
    pump(desk);
    assertThat(started).as("normal orders have had their share").hasSize(11);
    assertThat(desk.peak()).isEqualTo(10);
  }

  @Test
  void whoWaitsLongestGetsEveryFourthPlace() throws Exception {
    CheckDesk desk = new CheckDesk(10, 100);
    for (int i = 0; i < 20; i++) {
      desk.offer(CheckKind.STOCK, Lane.NORMAL, "n" + i);
      desk.offer(CheckKind.STOCK, Lane.LATER, "l" + i);
    }
    pump(desk);
    assertThat(started).containsExactly("n0", "n1", "n2", "l0", "n3", "n4", "n5", "l1");
  }

  @Test
  void aStuckServiceHoldsUpOnlyWhoNeedsIt() throws Exception {
    CheckDesk desk = new CheckDesk(8, 100);
    for (int i = 0; i < 50; i++) {
      desk.offer(CheckKind.COUPON, Lane.NORMAL, "c" + i);
    }
    pump(desk);
    started.clear();
    for (int i = 0; i < 50; i++) {
      desk.offer(CheckKind.STOCK, Lane.NORMAL, "s" + i);
      pump(desk);
      assertThat(started).endsWith("s" + i);
      desk.finished(CheckKind.STOCK, "s" + i, 0, MS, true);
    }
  }

  @Test
  void aFullLaneTakesNoMore() {
    CheckDesk desk = new CheckDesk(8, 2);
    assertThat(desk.offer(CheckKind.STOCK, Lane.NORMAL, "a")).isTrue();
    assertThat(desk.offer(CheckKind.STOCK, Lane.NORMAL, "b")).isTrue();
    assertThat(desk.offer(CheckKind.STOCK, Lane.NORMAL, "c")).isFalse();
    assertThat(desk.isBusy(CheckKind.STOCK, "c")).isFalse();
    assertThat(desk.offer(CheckKind.STOCK, Lane.VIP, "c")).isTrue();
    assertThat(desk.waiting()).isEqualTo(3);
  }

  @Test
  void whoNoLongerNeedsItIsPassedOver() throws Exception {
    CheckDesk desk = new CheckDesk(8, 100);
    desk.offer(CheckKind.STOCK, Lane.NORMAL, "gone");
    desk.offer(CheckKind.STOCK, Lane.NORMAL, "here");
    desk.pump((kind, id) -> id.equals("here") && started.add(id));
    assertThat(started).containsExactly("here");
    assertThat(desk.isBusy(CheckKind.STOCK, "gone")).isFalse();
    assertThat(desk.underWay()).isEqualTo(1);
    assertThat(desk.waiting()).isZero();
  }

  private void pump(CheckDesk desk) throws Exception {
    desk.pump((kind, id) -> started.add(id));
  }
}
