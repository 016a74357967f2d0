package io.orderpulse.events.flink;

import io.orderpulse.events.Event;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Tells Flink to use {@link EventSerializer} wherever an {@link Event} stands, also in fields. */
public final class EventTypeInfoFactory extends TypeInfoFactory<Event> {
  @Override
  public TypeInformation<Event> createTypeInfo(
      Type type, Map<String, TypeInformation<?>> parameters) {
    return EventTypeInfo.INSTANCE;
  }
}
