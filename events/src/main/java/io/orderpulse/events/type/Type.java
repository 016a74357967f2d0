package io.orderpulse.events.type;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which event types have the record as their data, and the topic that carries them raw. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Type {

  /** Names of the types, for example {@code order.placed}. */
  String[] name();

  /** The topic of the raw events; {@link Topic#EVENTS} for facts that OrderPulse derives. */
  Topic topic();

  /** False when the raw event does not itself go on to {@link Topic#EVENTS}. */
  boolean forwarded() default true;
}
