package io.orderpulse.cep.yaml;

import java.io.Serializable;

/**
 * One thing wrong in a rule file.
 *
 * @param file file name
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and, where it is known, the cure
 */
public record Problem(String file, int line, int column, String message) implements Serializable {
  @Override
  public String toString() {
    return "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
