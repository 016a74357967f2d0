package io.orderpulse.sandbox.truth;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.ActionCommand;
import java.io.IOException;

/**
 * A command as it was read from the topic of actions.
 *
 * @param action what is to be done
 * @param name the action, and the anomaly or else the order for whose sake; equal for the same
 * @param time when it was decided, ms since the epoch
 */
public record Asked(String action, String name, long time) {

  /**
   * Reads one record of the topic.
   *
   * @throws IOException when it is no command of the contract
   */
  public static Asked read(byte[] json) throws IOException {
    ActionCommand command = RecordWriter.readData(json, ActionCommand.class);
    boolean ofAnomaly = command.cause().indexOf('#') >= 0;
    String sake = ofAnomaly ? Detected.name(command.cause()) : command.subject();
    return new Asked(command.action(), command.action() + " " + sake, command.time());
  }
}
