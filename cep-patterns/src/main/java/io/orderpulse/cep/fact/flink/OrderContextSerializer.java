package io.orderpulse.cep.fact.flink;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.OrderContextBuilder;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Binary form of an order's context: some 200 bytes, as times are told from when it was placed. */
public final class OrderContextSerializer extends ValueSerializer<OrderContext> {

  public static final OrderContextSerializer INSTANCE = new OrderContextSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final int TERMINAL = 1;
  private static final int CANCELLED = 2;
  private static final int VALID = 4;
  private static final int WATCHED = 8;
  private static final int SEPARATE_PARCELS = 16;
  private static final int CROSS_BORDER = 32;
  private static final int MANUAL_ENTRY = 64;
  private static final int RECIPIENT = 128;

  private OrderContextSerializer() {
    super("order context", 2);
  }

  @Override
  protected void write(OrderContext order, DataOutputView out) throws IOException {
    long base = order.placed() == null ? 0 : order.placed();
    Compact.text(order.orderId(), out);
    Compact.number(flags(order), out);
    Compact.number(order.revision(), out);
    Compact.number(order.rank(), out);
    Compact.optional(order.placed(), 0, out);
    Compact.text(order.stage(), out);
    Compact.text(order.payment(), out);
    Compact.text(order.channel(), out);
    Compact.text(order.lane(), out);
    Compact.text(order.customerId(), out);
    Compact.text(order.tier(), out);
    Compact.text(order.creditGrade(), out);
    Compact.text(order.warehouse(), out);
    Compact.decimal(order.amountCny(), out);
    Compact.decimal(order.paidCny(), out);
    Compact.decimal(order.refundedCny(), out);
    Compact.decimal(order.erpCny(), out);
    Compact.decimal(order.postedCny(), out);
    Compact.text(order.creditOutcome(), out);
    Compact.optional(order.overdueDays(), 0, out);
    Compact.decimal(order.limitLeft(), out);
    Compact.optional(order.due(), base, out);
    Compact.optional(order.deliverBy(), base, out);
    Compact.text(order.addressKind(), out);
    Compact.text(order.addressKey(), out);
    Compact.texts(order.tags(), out);
    Compact.texts(order.waybills(), out);
    MilestoneTimes.write(order.milestones(), base, out);
    Compact.numbers(order.quantities(), out);
    Compact.texts(order.duplicateLines(), out);
    out.writeBoolean(order.entryDiff() != null);
    if (order.entryDiff() != null) {
      Compact.texts(order.entryDiff(), out);
    }
    if (order.recipientMask() != null) {
      Compact.text(order.recipientMask(), out);
    }
  }

  private static int flags(OrderContext order) {
    return (order.terminal() ? TERMINAL : 0)
        | (order.cancelled() ? CANCELLED : 0)
        | (order.valid() ? VALID : 0)
        | (order.watched() ? WATCHED : 0)
        | (order.separateParcels() ? SEPARATE_PARCELS : 0)
        | (order.crossBorder() ? CROSS_BORDER : 0)
        | (order.manualEntry() ? MANUAL_ENTRY : 0)
        | (order.recipientMask() != null ? RECIPIENT : 0);
  }

  @Override
  protected OrderContext read(int version, DataInputView in) throws IOException {
    OrderContextBuilder order = OrderContext.builder(Compact.text(in));
    int flags = (int) Compact.number(in);
    flags(flags, order);
    order.revision(Compact.number(in)).rank((int) Compact.number(in));
    Long placed = Compact.optional(0, in);
    long base = placed == null ? 0 : placed;
    return order
        .placed(placed)
        .stage(Compact.text(in))
        .payment(Compact.text(in))
        .channel(Compact.text(in))
        .lane(Compact.text(in))
        .customerId(Compact.text(in))
        .tier(Compact.text(in))
        .creditGrade(Compact.text(in))
        .warehouse(Compact.text(in))
        .amountCny(Compact.decimal(in))
        .paidCny(Compact.decimal(in))
        .refundedCny(Compact.decimal(in))
        .erpCny(Compact.decimal(in))
        .postedCny(Compact.decimal(in))
        .creditOutcome(Compact.text(in))
        .overdueDays(Compact.optional(0, in))
        .limitLeft(Compact.decimal(in))
        .due(Compact.optional(base, in))
        .deliverBy(Compact.optional(base, in))
        .addressKind(Compact.text(in))
        .addressKey(Compact.text(in))
        .tags(Compact.texts(in))
        .waybills(Compact.texts(in))
        .milestones(MilestoneTimes.read(base, in))
        .quantities(Compact.numbers(in))
        .duplicateLines(Compact.texts(in))
        .entryDiff(in.readBoolean() ? Compact.texts(in) : null)
        .recipientMask((flags & RECIPIENT) != 0 ? Compact.text(in) : null)
        .build();
  }

  private static void flags(int flags, OrderContextBuilder order) {
    order
        .terminal((flags & TERMINAL) != 0)
        .cancelled((flags & CANCELLED) != 0)
        .valid((flags & VALID) != 0)
        .watched((flags & WATCHED) != 0)
        .separateParcels((flags & SEPARATE_PARCELS) != 0)
        .crossBorder((flags & CROSS_BORDER) != 0)
        .manualEntry((flags & MANUAL_ENTRY) != 0);
  }

  @Override
  public OrderContext createInstance() {
    return OrderContext.builder("").build();
  }

  @Override
  public TypeSerializerSnapshot<OrderContext> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<OrderContext> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer wherever an order's context stands, also in fields. */
  public static final class Factory extends TypeInfoFactory<OrderContext> {
    @Override
    public TypeInformation<OrderContext> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(OrderContext.class, INSTANCE);
    }
  }
}
