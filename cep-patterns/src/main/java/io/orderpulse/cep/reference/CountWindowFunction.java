package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.count.CountWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** A <em>count-window</em> rule: groups of orders of one key within a window. */
final class CountWindowFunction extends OrderedFunction {

  /** How long an order is remembered after its window, so that stragglers find it. */
  private static final Duration RETENTION = Duration.ofDays(30);

  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private transient GroupLogic logic;
  private transient ValueState<AddressState> stored;

  CountWindowFunction(Rule rule, long horizon) {
    super(horizon);
    this.rule = rule;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    logic = new GroupLogic(rule);
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("groups", TypeInformation.of(AddressState.class)));
  }

  @Override
  void onFact(Fact fact, Moment moment) throws Exception {
    AddressState state = stored.value() == null ? AddressState.EMPTY : stored.value();
    AddressState next = logic.onFact(state, fact, moment.late(), moment::say);
    if (!next.members().isEmpty()) {
      stored.update(next);
      moment.lookAgainAt(Math.max(fact.time(), moment.now()) + keep());
    }
  }

  @Override
  void onDeadline(Moment moment) throws Exception {
    AddressState state = stored.value();
    if (state == null) {
      return;
    }
    List<Member> kept =
        state.members().stream()
            .filter(m -> m.placedAt() + keep() > moment.now() || isInUse(state, m))
            .toList();
    if (kept.isEmpty()) {
      stored.clear();
    } else if (kept.size() < state.members().size()) {
      stored.update(new AddressState(new ArrayList<>(kept), state.open()));
    }
  }

  /** Members of an open group stay, and so does its anchor, even after it has left. */
  private static boolean isInUse(AddressState state, Member member) {
    String group = member.group() == null ? member.id() : member.group();
    return state.open().containsKey(group) || state.open().containsKey(member.id());
  }

  private long keep() {
    return ((CountWindow) rule.template()).within().plus(RETENTION).toMillis();
  }
}
