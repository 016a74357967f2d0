package io.orderpulse.jobs.config;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a secret is to be found: never the secret itself, so that it enters no job graph,
 * checkpoint, log or process list. It is resolved on the machine that needs it.
 *
 * @param key the option that names the file, for messages
 * @param variable the environment variable that wins over the file
 * @param file path of a file whose stripped content is the secret; null when there is none
 */
public record SecretRef(String key, String variable, String file) implements Serializable {

  /** An option whose value is a file with a secret, or the environment variable given. */
  public static Option<SecretRef> option(String key, String variable, String description) {
    OptionType<SecretRef> type =
        new OptionType<>(
            "file, or environment `" + variable + "`",
            path -> new SecretRef(key, variable, OptionTypes.TEXT.parser().apply(path)),
            ref -> ref.file() == null ? "" : ref.file());
    return new Option<>(key, type, new SecretRef(key, variable, null), description);
  }

  /**
   * The secret, from the environment of this process or the file.
   *
   * @return empty when neither is given
   * @throws ConfigException when the file is missing, unreadable or empty
   */
  public Optional<String> resolve() {
    return resolve(System::getenv);
  }

  Optional<String> resolve(UnaryOperator<String> environment) {
    String value = environment.apply(variable);
    if (value != null && !value.isBlank()) {
      return Optional.of(value.strip());
    }
    return file == null ? Optional.empty() : Optional.of(read());
  }

  private String read() {
    try {
      String secret = Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
      if (secret.isEmpty()) {
        throw new ConfigException("%s: the file %s is empty".formatted(key, file));
      }
      return secret;
    } catch (IOException e) {
      throw new ConfigException(
          "%s: the file %s cannot be read (%s); set %s or mend the file"
              .formatted(key, file, e.getClass().getSimpleName(), variable),
          e);
    }
  }
}
