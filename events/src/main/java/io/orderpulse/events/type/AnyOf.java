package io.orderpulse.events.type;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks alternatives: of the components of one record with the same group at least one must be
 * there and not empty.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AnyOf {

  /** Name of the group, unique within the record. */
  String value();
}
