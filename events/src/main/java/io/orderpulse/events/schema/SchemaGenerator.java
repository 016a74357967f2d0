package io.orderpulse.events.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the published contract: the schemas and the AsyncAPI document. */
public final class SchemaGenerator {

  private SchemaGenerator() {}

  /** Every file of the contract by its path below the resources folder, and its text. */
  public static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    Schemas.all().forEach((path, schema) -> files.put("schemas/" + path, Json.pretty(schema)));
    files.put("asyncapi.json", Json.pretty(AsyncApi.document()));
    return files;
  }

  /**
   * Makes the schemas of a folder equal to the code; files of types that are gone are deleted.
   *
   * @param args the resources folder, {@code events/src/main/resources}
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: SchemaGenerator RESOURCES_FOLDER");
      System.exit(2);
    }
    Path folder = Path.of(args[0]);
    for (Path stale : present(folder)) {
      Files.delete(stale);
    }
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  /** The schema files that stand below a resources folder now. */
  static List<Path> present(Path folder) throws IOException {
    Path schemas = folder.resolve("schemas");
    if (!Files.isDirectory(schemas)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(schemas)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
