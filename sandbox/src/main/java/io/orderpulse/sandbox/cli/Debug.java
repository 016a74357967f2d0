package io.orderpulse.sandbox.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option every command has beside help and version. */
public final class Debug {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  boolean on;
}
