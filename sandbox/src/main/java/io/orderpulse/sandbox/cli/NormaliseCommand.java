package io.orderpulse.sandbox.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.PrivacyConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.intake.AliasMessage;
import io.orderpulse.jobs.kafka.RecordPublisher;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.normalise.AddressAnswer;
import io.orderpulse.sandbox.normalise.ProductAnswer;
import io.orderpulse.udfs.address.AddressCanonicaliser;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What intake makes of addresses and product names. */
@Command(
    name = "normalise",
    description = {
      "Say what intake makes of addresses and product names: JSON lines {id, text} from standard",
      "input, one line of JSON for each to standard output."
    })
public final class NormaliseCommand implements Runnable {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what: address, product, validate or publish");
  }

  /** Addresses. */
  @Command(
      name = "address",
      description = {
        "Addresses: {id, kind, key, canonical, parts}. The key is the one on the topics when the same",
        "secret is used: give the installation's configuration."
      })
  int address(
      @Option(
              names = "--config",
              paramLabel = "FILE",
              description =
                  "Configuration with the secret of keyed hashes (default: the development one).")
          Path config)
      throws IOException {
    String[] arguments =
        config == null ? new String[0] : new String[] {"--config", config.toString()};
    KeyedHash hash = new KeyedHash(PrivacyConfig.from(Settings.of(arguments)).resolve());
    AddressCanonicaliser addresses = new AddressCanonicaliser(hash);
    return each(line -> AddressAnswer.of(line.path("id"), line.path("text").asText(), addresses));
  }

  /** Product names. */
  @Command(name = "product", description = "Product names: {id, match, code, candidates}.")
  int product(
      @Option(
              names = "--aliases",
              paramLabel = "FILE",
              description = "Table of names (default: the sample).")
          Path file)
      throws IOException {
    AliasTable table = file == null ? AliasTable.sample() : table(file);
    return each(line -> ProductAnswer.of(line.path("id"), table.match(line.path("text").asText())));
  }

  /** Checks a table of names. */
  @Command(
      name = "validate",
      description = {
        "Check a table of product names and print every problem with its line.",
        "Exit code 1 when there are any."
      })
  int validate(@Parameters(paramLabel = "FILE", description = "The table.") Path file) {
    AliasTable table = table(file);
    System.out.printf("version %s, %d products, no problems%n", table.version(), table.size());
    return CommandLine.ExitCode.OK;
  }

  /** Puts a table of names into force. */
  @Command(
      name = "publish",
      description = {
        "Check a table of product names and put it into force in the running intake job; open orders",
        "are looked up again. Publishing an older file is the roll-back."
      })
  int publish(
      @Parameters(paramLabel = "FILE", description = "The table.") Path file,
      @Mixin KafkaOptions kafka,
      @Option(
              names = "--author",
              paramLabel = "STAFF",
              required = true,
              description = "Staff id of whoever publishes it.")
          String author)
      throws IOException {
    AliasTable table = table(file);
    byte[] value = AliasMessage.write(table, Files.readString(file), author);
    new RecordPublisher(KafkaConfig.from(kafka.settings()))
        .publish(Topic.ALIASES, AliasMessage.KEY, value);
    System.out.printf("version %s published%n", table.version());
    return CommandLine.ExitCode.OK;
  }

  private static int each(Function<JsonNode, Object> answer) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          out.println(JSON.writeValueAsString(answer.apply(line(number, line))));
        }
      }
    } finally {
      out.flush();
    }
    return CommandLine.ExitCode.OK;
  }

  private static JsonNode line(int number, String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "line " + number + ": no JSON: " + e.getOriginalMessage(), e);
    }
    if (!node.path("text").isTextual()) {
      throw new IllegalArgumentException(
          "line " + number + ": no text: a line is {\"id\": …, \"text\": …}");
    }
    if (node instanceof ObjectNode object && !object.has("id")) {
      object.put("id", number);
    }
    return node;
  }

  private static AliasTable table(Path file) {
    try {
      return AliasTable.parse(Files.readString(file));
    } catch (AliasException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("table " + file + " can't be read: " + e.getMessage(), e);
    }
  }
}
