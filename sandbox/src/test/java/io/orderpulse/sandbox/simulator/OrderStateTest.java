package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderStateTest {

  private final OrderFactory orders = new OrderFactory(1, new Customers(1));
  private final Rand rand = new Rand(1, 1);

  @Test
  void ranksOnlyRise() {
    for (OrderState state : OrderState.values()) {
      assertThat(state.next()).allMatch(next -> next.rank() > state.rank() || next.terminal());
    }
    assertThat(OrderState.CANCELLED.terminal()).isTrue();
    assertThat(OrderState.SIGNED.terminal()).isFalse();
  }

  @Test
  void healthyLivesAreLegalAndKeepEveryLimit() {
    for (int i = 0; i < 5_000; i++) {
      long placed = Runs.START + i * 17 * Ms.MINUTE;
      Plan plan = LifeCycle.healthy(orders.make(placed), placed, rand);
      assertThat(plan.path()).containsKey(OrderState.PLACED);
      long due = plan.amendments.isEmpty() ? plan.firstDue() : plan.amendments.get(0).promise();
      if (!plan.parcels.isEmpty()) {
        assertThat(plan.lastShipped()).isLessThan(due - 90 * Ms.MINUTE);
      }
      for (Parcel parcel : plan.parcels) {
        List<Scan> scans = parcel.scans();
        for (int s = 1; s < scans.size(); s++) {
          assertThat(scans.get(s).time() - scans.get(s - 1).time()).isBetween(1L, 50 * Ms.HOUR);
        }
      }
    }
  }

  @Test
  void anIllegalLifeIsRefused() {
    Plan plan = LifeCycle.plain(orders.make(Runs.START), Runs.START, rand);
    plan.at.remove(OrderState.ERP_CREATED);
    assertThatThrownBy(plan::path)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("from CLEARED to PICKING");
  }

  @Test
  void timesMustRise() {
    Plan plan = LifeCycle.plain(orders.make(Runs.START), Runs.START, rand);
    plan.at.put(OrderState.CLEARED, Runs.START - 1);
    assertThatThrownBy(plan::path).hasMessageContaining("from PLACED to CLEARED");
  }
}
