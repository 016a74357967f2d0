package io.orderpulse.events.type;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All known types of events, read once off the records of this package. */
public final class EventTypes {

  /** Add a file here when a new system speaks; add a record to its file when a new type does. */
  private static final List<Class<?>> SYSTEMS =
      List.of(
          ChannelEvents.class,
          CrmEvents.class,
          ErpEvents.class,
          WmsEvents.class,
          FinanceEvents.class,
          LogisticsEvents.class,
          VoiceEvents.class,
          PolicyEvents.class,
          DesignEvents.class,
          TraceEvents.class,
          MessageEvents.class,
          FeedbackEvents.class,
          DerivedEvents.class);

  private static final Map<String, EventType> BY_NAME = build();

  private EventTypes() {}

  /** The type of this name, or null when it is unknown; an unknown type is welcome too. */
  public static EventType find(String name) {
    return BY_NAME.get(name);
  }

  /** All known types, those of one system together. */
  public static Collection<EventType> all() {
    return BY_NAME.values();
  }

  private static Map<String, EventType> build() {
    Map<String, EventType> types = new LinkedHashMap<>();
    for (Class<?> system : SYSTEMS) {
      Arrays.stream(system.getDeclaredClasses())
          .filter(shape -> shape.isAnnotationPresent(Type.class))
          .sorted(Comparator.comparing(Class::getName))
          .forEach(shape -> add(types, shape.asSubclass(Record.class)));
    }
    return Collections.unmodifiableMap(types);
  }

  private static void add(Map<String, EventType> types, Class<? extends Record> shape) {
    Type type = shape.getAnnotation(Type.class);
    for (String name : type.name()) {
      if (types.put(name, EventType.of(name, type, shape)) != null) {
        throw new IllegalStateException("two records claim the event type " + name);
      }
    }
  }
}
