package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files of a run: configuration and logs. */
final class TextFiles {

  private TextFiles() {}

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new SandboxException("Cannot write %s: %s".formatted(file, e), e);
    }
  }

  /** Reads text of any origin; bytes that are not UTF-8 become replacement characters. */
  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SandboxException("Cannot read %s: %s".formatted(file, e), e);
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
