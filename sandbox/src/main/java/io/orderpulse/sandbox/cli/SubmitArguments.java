package io.orderpulse.sandbox.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Usage errors of submit that picocli does not see by itself. */
final class SubmitArguments {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private SubmitArguments() {}

  static void check(CommandSpec spec, URI jobManager, Integer parallelism, Path config) {
    if (jobManager.getHost() == null || !SCHEMES.contains(jobManager.getScheme())) {
      throw bad(spec, "--jobmanager needs an address as http://127.0.0.1:8081, not " + jobManager);
    }
    if (parallelism != null && parallelism < 1) {
      throw bad(spec, "--parallelism must be at least 1, not " + parallelism);
    }
    // On another machine only that one can tell whether the file is there.
    if (config != null
        && THIS_MACHINE.contains(jobManager.getHost())
        && !Files.isReadable(config)) {
      throw bad(spec, "--config: no readable file at " + config.toAbsolutePath().normalize());
    }
  }

  private static ParameterException bad(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
