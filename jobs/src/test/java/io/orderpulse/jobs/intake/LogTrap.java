package io.orderpulse.jobs.intake;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Collects everything that is logged, of every logger and level from INFO up. */
final class LogTrap extends AbstractAppender implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LogManager.getRootLogger();
  private final Level before = root.getLevel();

  LogTrap() {
    super("trap", null, null, true, Property.EMPTY_ARRAY);
    start();
    root.setLevel(Level.INFO);
    root.addAppender(this);
  }

  @Override
  public void append(LogEvent event) {
    StringBuilder line = new StringBuilder(event.getMessage().getFormattedMessage());
    for (Throwable t = event.getThrown(); t != null; t = t.getCause()) {
      line.append('\n').append(t);
    }
    lines.add(line.toString());
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    root.removeAppender(this);
    root.setLevel(before);
    stop();
  }
}
