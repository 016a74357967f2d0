package io.orderpulse.jobs.elasticsearch;

import java.io.Serializable;
import java.util.concurrent.CompletionStage;

/** Where rejected documents go. */
public interface RejectedHandler extends AutoCloseable {

  /**
   * Puts the fact on record. The sink counts the document as done when the stage completes, and
   * sends it again when the stage fails; so nothing is lost in between. Must not block.
   */
  CompletionStage<?> reject(RejectedDocument rejected);

  @Override
  void close();

  /** Makes the handler of one writer, on the task manager. */
  @FunctionalInterface
  interface Factory extends Serializable {
    RejectedHandler create();
  }
}
