package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.fact.flink.Compact;
import io.orderpulse.cep.fact.flink.ValueSerializer;
import io.orderpulse.cep.fact.flink.ValueType;
import io.orderpulse.cep.fact.flink.WaybillContextSerializer;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import io.orderpulse.events.flink.EventSerializer;
import java.io.IOException;
import java.io.Serial;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Binary form of an event on its way to one order. */
public final class OrderEventSerializer extends ValueSerializer<OrderEvent> {

  static final OrderEventSerializer INSTANCE = new OrderEventSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private OrderEventSerializer() {
    super("an event of an order", 1);
  }

  @Override
  protected void write(OrderEvent value, DataOutputView out) throws IOException {
    Compact.text(value.orderId(), out);
    EventSerializer.INSTANCE.serialize(value.event(), out);
    Compact.number(value.earlier().size(), out);
    for (Event event : value.earlier()) {
      EventSerializer.INSTANCE.serialize(event, out);
    }
    out.writeBoolean(value.waybill() != null);
    if (value.waybill() != null) {
      WaybillContextSerializer.INSTANCE.serialize(value.waybill(), out);
    }
    out.writeBoolean(value.customer() != null);
    if (value.customer() != null) {
      EventSerializer.INSTANCE.serialize(value.customer(), out);
    }
    Compact.optional(value.late() ? Long.valueOf(value.seenAt()) : null, value.time(), out);
  }

  @Override
  protected OrderEvent read(int writtenBy, DataInputView in) throws IOException {
    String orderId = Compact.text(in);
    Event event = EventSerializer.INSTANCE.deserialize(in);
    List<Event> earlier = events(in);
    WaybillContext waybill =
        in.readBoolean() ? WaybillContextSerializer.INSTANCE.deserialize(in) : null;
    Event customer = in.readBoolean() ? EventSerializer.INSTANCE.deserialize(in) : null;
    Long seenAt = Compact.optional(event.time(), in);
    return new OrderEvent(
        orderId, event, earlier, waybill, customer, seenAt == null ? Clocked.ON_TIME : seenAt);
  }

  private static List<Event> events(DataInputView in) throws IOException {
    int size = (int) Compact.number(in);
    if (size == 0) {
      return List.of();
    }
    List<Event> events = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      events.add(EventSerializer.INSTANCE.deserialize(in));
    }
    return events;
  }

  @Override
  public OrderEvent createInstance() {
    return new OrderEvent(
        "", EventSerializer.INSTANCE.createInstance(), List.of(), null, null, Clocked.ON_TIME);
  }

  @Override
  public TypeSerializerSnapshot<OrderEvent> snapshotConfiguration() {
    return new Snapshot();
  }

  /** State compatibility is by the version byte in each record. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<OrderEvent> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }

  /** Tells Flink to use this serializer wherever an event of an order stands, also in fields. */
  public static final class Factory extends TypeInfoFactory<OrderEvent> {
    @Override
    public TypeInformation<OrderEvent> createTypeInfo(
        Type type, Map<String, TypeInformation<?>> parameters) {
      return new ValueType<>(OrderEvent.class, INSTANCE);
    }
  }
}
