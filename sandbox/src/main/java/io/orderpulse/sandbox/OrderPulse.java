package io.orderpulse.sandbox;

import io.orderpulse.sandbox.cli.BenchCommand;
import io.orderpulse.sandbox.cli.Debug;
import io.orderpulse.sandbox.cli.DemoCommand;
import io.orderpulse.sandbox.cli.ExplainCommand;
import io.orderpulse.sandbox.cli.FeedbackCommand;
import io.orderpulse.sandbox.cli.NormaliseCommand;
import io.orderpulse.sandbox.cli.OneLineErrors;
import io.orderpulse.sandbox.cli.ReplayCommand;
import io.orderpulse.sandbox.cli.RulesCommand;
import io.orderpulse.sandbox.cli.ServersCommand;
import io.orderpulse.sandbox.cli.SignoffCommand;
import io.orderpulse.sandbox.cli.SubmitCommand;
import io.orderpulse.sandbox.cli.Version;
import io.orderpulse.sandbox.cli.VoiceCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line. Exit codes: 0 success, 1 findings or failure, 2 bad usage. */
@Command(
    name = "orderpulse",
    description = "Says which order is stuck, why, and who should act.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServersCommand.class,
      SubmitCommand.class,
      DemoCommand.class,
      ReplayCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      VoiceCommand.class,
      SignoffCommand.class,
      NormaliseCommand.class,
      FeedbackCommand.class,
      BenchCommand.class,
    })
public final class OrderPulse {

  @Mixin private final Debug debug = new Debug();

  /**
   * Runs one command and ends the JVM.
   *
   * @param args command and options
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line without the end of the JVM, for tests. */
  public static CommandLine commandLine() {
    OrderPulse orderPulse = new OrderPulse();
    CommandLine line = new CommandLine(orderPulse);
    OneLineErrors errors = new OneLineErrors(orderPulse.debug);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(errors);
    line.setExecutionExceptionHandler(errors);
    return line;
  }
}
