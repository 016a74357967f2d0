package io.orderpulse.dashboards.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.boards.Boards;
import io.orderpulse.dashboards.importer.Endpoint.Answer;
import io.orderpulse.dashboards.kibana.Flavour;
import io.orderpulse.dashboards.kibana.SavedObjects;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The boards, into one Kibana and one of its spaces. */
final class BoardImport {

  private final Endpoint kibana;
  private final Language language;
  private final String prefix;
  private final Consumer<String> out;

  BoardImport(Endpoint kibana, Language language, String prefix, Consumer<String> out) {
    this.kibana = kibana;
    this.language = language;
    this.prefix = prefix;
    this.out = out;
  }

  void run(String version, boolean dryRun) throws IOException {
    Flavour flavour = flavour(version);
    List<ObjectNode> objects = SavedObjects.of(Boards.ALL, flavour, language, prefix);
    JsonNode tag = objects.get(0);
    out.accept(
        "Kibana %s: objects for %s and newer, language %s"
            .formatted(version, flavour.folder(), language.code()));
    out.accept("last import: " + lastImport(tag));
    if (dryRun) {
      out.accept("boards: would import " + objects.size() + " objects, nothing was written");
      return;
    }
    Answer answer =
        kibana.upload(
            "/api/saved_objects/_import?overwrite=true",
            prefix + ".ndjson",
            SavedObjects.ndjson(objects));
    report(answer, objects.size());
  }

  private Flavour flavour(String version) {
    try {
      return Flavour.of(version);
    } catch (IllegalArgumentException e) {
      throw new ImportException(kibana.where() + ": " + e.getMessage(), e);
    }
  }

  /** What the tag says that came with the last import; its description ends with a hash of all. */
  private String lastImport(JsonNode tag) throws IOException {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("excludeExportDetails", true);
    body.putArray("objects").addObject().put("type", "tag").put("id", tag.get("id").asText());
    Answer answer = kibana.post("/api/saved_objects/_export", body);
    JsonNode description = answer.json().at("/attributes/description");
    if (!answer.ok() || description.isMissingNode()) {
      return "none";
    }
    return Objects.equals(description, tag.at("/attributes/description"))
        ? "the same content"
        : "other content (another version or language)";
  }

  private void report(Answer answer, int sent) {
    if (!answer.ok()) {
      String cure =
          answer.status() == 403
              ? "the key needs the Kibana privilege Saved Objects Management: All"
              : "the log of Kibana says more";
      throw new ImportException(
          "%s did not import: %s: %s".formatted(kibana.where(), answer.reason(), cure));
    }
    JsonNode errors = answer.json().path("errors");
    if (!answer.json().path("success").asBoolean() || !errors.isEmpty()) {
      throw new ImportException(
          "%s refused %d of %d objects: %s"
              .formatted(kibana.where(), errors.size(), sent, words(errors)));
    }
    long replaced =
        StreamSupport.stream(answer.json().path("successResults").spliterator(), false)
            .filter(result -> result.path("overwrite").asBoolean())
            .count();
    int all = answer.json().path("successCount").asInt();
    out.accept("boards: %d created, %d replaced".formatted(all - replaced, replaced));
  }

  private static String words(JsonNode errors) {
    return StreamSupport.stream(errors.spliterator(), false)
        .map(
            e ->
                "%s/%s %s %s"
                    .formatted(
                        e.path("type").asText(),
                        e.path("id").asText(),
                        e.at("/error/type").asText(),
                        e.at("/error/message").asText()))
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }
}
