package io.orderpulse.dashboards.importer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.importer.Endpoint.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Templates, then boards.
 *
 * @param kibana null when only templates are wanted
 * @param elasticsearch null when only boards are wanted
 * @param language of the boards
 * @param prefix of index names and of the ids of all objects
 * @param longest how long to wait for each server
 * @param dryRun true to look only
 */
public record DashboardImport(
    Endpoint kibana,
    Endpoint elasticsearch,
    Language language,
    String prefix,
    Duration longest,
    boolean dryRun) {

  /**
   * Does it, or says what it would do.
   *
   * @param out takes one line for each step
   * @throws ImportException with one clear line
   */
  public void run(Consumer<String> out) {
    try {
      String version = null;
      if (elasticsearch != null) {
        new Waiting(longest).await(elasticsearch, "/_cluster/health", a -> true);
        version = elasticsearchVersion();
        out.accept("Elasticsearch " + version + (dryRun ? " (dry run)" : ""));
        new TemplateImport(elasticsearch, prefix, dryRun, out).run();
      }
      if (kibana != null) {
        Answer answer = new Waiting(longest).await(kibana, "/api/status", DashboardImport::isUp);
        JsonNode number = answer.json().at("/version/number");
        new BoardImport(kibana, language, prefix, out).run(version(number, version), dryRun);
      }
    } catch (IOException e) {
      throw new ImportException(
          "the connection broke (%s): import again, nothing is lost by it".formatted(e), e);
    }
  }

  /** A server made of parts may not answer at its root; its nodes say the same. */
  private String elasticsearchVersion() throws IOException {
    JsonNode root = elasticsearch.get("/").json().at("/version/number");
    JsonNode nodes = elasticsearch.get("/_nodes?filter_path=nodes.*.version").json().at("/nodes");
    return root.isTextual()
        ? root.asText()
        : nodes.findPath("version").asText("of no known version");
  }

  /** Kibana tells its version only to those it knows; that of its Elasticsearch is the same. */
  private String version(JsonNode kibanas, String elasticsearchs) {
    if (kibanas.isTextual()) {
      return kibanas.asText();
    }
    if (elasticsearchs == null) {
      throw new ImportException(
          kibana.where()
              + " does not tell its version: give --api-key, or --elasticsearch as well");
    }
    return elasticsearchs;
  }

  private static boolean isUp(Answer answer) {
    JsonNode overall = answer.json().at("/status/overall");
    String level = overall.path("level").asText(overall.path("state").asText());
    return level.equals("available") || level.equals("green") || level.equals("degraded");
  }
}
