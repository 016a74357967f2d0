package io.orderpulse.sandbox.server;

import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for messages. */
final class LogTail {

  private static final int LINES = 15;

  private LogTail() {}

  static String of(Path log) {
    List<String> all = TextFiles.read(log).lines().toList();
    return String.join("\n", all.subList(Math.max(0, all.size() - LINES), all.size()));
  }
}
