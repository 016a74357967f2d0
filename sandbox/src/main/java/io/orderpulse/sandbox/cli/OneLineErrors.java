package io.orderpulse.sandbox.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Failures as one line on standard error: exit code 1, or 2 for bad usage. */
public final class OneLineErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Debug debug;

  /**
   * Handles both kinds of failure.
   *
   * @param debug whether a stack trace is wanted, read when something fails
   */
  public OneLineErrors(Debug debug) {
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    if (isEnding()) {
      // After Ctrl-C the servers go away under the command; that is no failure to report.
      return line.getCommandSpec().exitCodeOnExecutionException();
    }
    String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    line.getErr().println("orderpulse: " + message);
    if (debug.on) {
      e.printStackTrace(line.getErr());
    }
    return line.getCommandSpec().exitCodeOnExecutionException();
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    String command = line.getCommandSpec().qualifiedName();
    line.getErr().printf("%s: %s; see '%s --help'%n", command, withoutDot(e.getMessage()), command);
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** The JVM refuses shutdown hooks once it is ending; nothing else tells. */
  private static boolean isEnding() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private static String withoutDot(String message) {
    return message.replace('\n', ' ').replaceAll("\\.$", "");
  }
}
