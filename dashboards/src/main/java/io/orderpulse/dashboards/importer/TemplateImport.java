package io.orderpulse.dashboards.importer;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.dashboards.importer.Endpoint.Answer;
import io.orderpulse.dashboards.templates.IndexTemplate;
import io.orderpulse.dashboards.templates.Lifecycle;
import io.orderpulse.dashboards.templates.TemplateJson;
import io.orderpulse.dashboards.templates.Templates;
import java.io.IOException;
import java.util.function.Consumer;

/** Index templates and, where the server knows such things, the life-cycle policy. */
final class TemplateImport {

  private static final String MAPPING = "/_mapping?allow_no_indices=true&ignore_unavailable=true";

  private final Endpoint server;
  private final String prefix;
  private final boolean dryRun;
  private final Consumer<String> out;

  TemplateImport(Endpoint server, String prefix, boolean dryRun, Consumer<String> out) {
    this.server = server;
    this.prefix = prefix;
    this.dryRun = dryRun;
    this.out = out;
  }

  void run() throws IOException {
    boolean lifecycle = server.get("/_ilm/status").ok();
    if (lifecycle) {
      policy();
    } else {
      out.accept(
          "policy "
              + Lifecycle.name(prefix)
              + ": left out, this server has no ILM; old monthly indices stay");
    }
    for (IndexTemplate template : Templates.ALL) {
      String name = template.fullName(prefix);
      String change = change(name, template);
      if (!dryRun) {
        put("/_index_template/" + name, TemplateJson.template(template, prefix, lifecycle));
        put("/" + template.pattern(prefix) + MAPPING, TemplateJson.mappings(template));
      }
      out.accept("template " + name + ": " + change);
    }
  }

  private void policy() throws IOException {
    String name = Lifecycle.name(prefix);
    boolean there = server.get("/_ilm/policy/" + name).ok();
    if (!dryRun) {
      put("/_ilm/policy/" + name, Lifecycle.policy());
    }
    out.accept("policy " + name + ": " + (there ? "written again" : "created"));
  }

  private String change(String name, IndexTemplate template) throws IOException {
    Answer answer = server.get("/_index_template/" + name);
    JsonNode version = answer.json().at("/index_templates/0/index_template/version");
    if (!answer.ok() || version.isMissingNode()) {
      return "created, version " + template.version();
    }
    return version.asInt() == template.version()
        ? "unchanged, version " + template.version()
        : "version " + version.asInt() + " → " + template.version();
  }

  private void put(String path, JsonNode body) throws IOException {
    Answer answer = server.put(path, body);
    if (!answer.ok()) {
      String cure =
          answer.status() == 403
              ? "the key needs manage_index_templates, manage_ilm and manage on the indices"
              : "mend the cause and import again";
      throw new ImportException(
          "PUT %s failed on %s with %s: %s".formatted(path, server.where(), answer.reason(), cure));
    }
  }
}
