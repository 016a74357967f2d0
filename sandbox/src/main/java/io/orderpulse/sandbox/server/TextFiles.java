package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Configuration files written for a run. */
final class TextFiles {

  private TextFiles() {}

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new SandboxException("Cannot write %s: %s".formatted(file, e), e);
    }
  }

  static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new SandboxException("Cannot copy %s to %s: %s".formatted(from, to, e), e);
    }
  }
}
