package io.orderpulse.events.type;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks personal data. This is the only place that says so: the privacy border, the schemas and the
 * tests all read it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {

  Kind value();

  /** What sort of personal data it is, which decides what is left of it behind the border. */
  enum Kind {
    /** A phone number; becomes a keyed hash, {@code phone_key}. */
    PHONE("_key"),
    /** A person's name; becomes a mask, {@code recipient_mask}. */
    NAME("_mask"),
    /** A street address; becomes {@code address_key{kind, key}}. */
    ADDRESS("_key"),
    /** Free text in which repetition matters; becomes a keyed hash, {@code note_key}. */
    KEYED_NOTE("_key"),
    /** Free text; nothing is left of it. */
    NOTE(null);

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }

    /** Name behind the border of a field with this raw name, or null when it is dropped. */
    public String cleanName(String rawName) {
      return suffix == null ? null : rawName + suffix;
    }
  }
}
