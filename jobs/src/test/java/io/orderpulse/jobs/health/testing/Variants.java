package io.orderpulse.jobs.health.testing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Records that differ in one component, whatever the others are. */
public final class Variants {

  private Variants() {}

  /**
   * @throws AssertionError when there is no such component
   */
  public static <R extends Record> R with(R record, String component, Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean found = false;
    try {
      for (int i = 0; i < components.length; i++) {
        boolean isIt = components[i].getName().equals(component);
        found |= isIt;
        values[i] = isIt ? value : components[i].getAccessor().invoke(record);
      }
      if (!found) {
        throw new AssertionError(record.getClass() + " has no " + component);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      @SuppressWarnings("unchecked") // a record's class makes records of that class
      R variant = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
      return variant;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
