package io.orderpulse.jobs.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The command line of a job.
 *
 * @param file the configuration file
 * @param overrides what {@code --set} says, the last one of a key
 */
record JobArguments(Optional<Path> file, Map<String, Setting> overrides) {

  private static final String USAGE = "usage: [--config FILE] [--set key=value]...";

  static JobArguments parse(String... args) {
    Path file = null;
    Map<String, Setting> overrides = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      String name = args[i];
      if (!name.equals("--config") && !name.equals("--set")) {
        throw new ConfigException("unknown argument '%s'; %s".formatted(name, USAGE));
      }
      if (i + 1 == args.length) {
        throw new ConfigException("%s lacks its value; %s".formatted(name, USAGE));
      }
      if (name.equals("--set")) {
        override(args[i + 1], overrides);
      } else if (file != null) {
        throw new ConfigException("--config is given twice; " + USAGE);
      } else {
        file = Path.of(args[i + 1]);
      }
    }
    return new JobArguments(Optional.ofNullable(file), overrides);
  }

  private static void override(String pair, Map<String, Setting> overrides) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new ConfigException("--set '%s' is not key=value; %s".formatted(pair, USAGE));
    }
    overrides.put(
        pair.substring(0, equals).strip(),
        new Setting(pair.substring(equals + 1).strip(), "--set"));
  }
}
