package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.dashboards.templates.IndexTemplate;
import io.orderpulse.dashboards.templates.Lifecycle;
import io.orderpulse.dashboards.templates.TemplateJson;
import io.orderpulse.dashboards.templates.Templates;
import java.io.IOException;
import java.util.Set;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs the index templates and, where the server knows such things, the life-cycle policy; adds
 * new fields to indices that are there already. Running it again changes nothing.
 */
final class TemplateInstaller {

  private static final Logger LOG = LoggerFactory.getLogger(TemplateInstaller.class);

  /** How servers without life-cycle policies answer to a question about them. */
  private static final Set<Integer> NO_SUCH_THING = Set.of(400, 404, 405, 410);

  private final RestClient client;
  private final String prefix;

  TemplateInstaller(RestClient client, String prefix) {
    this.client = client;
    this.prefix = prefix;
  }

  /**
   * @return whether the server knows life-cycle policies
   * @throws IndexSetupException naming what could not be installed and why
   */
  boolean install() {
    boolean lifecycle = knowsLifecycle();
    if (lifecycle) {
      put("/_ilm/policy/" + Lifecycle.name(prefix), Lifecycle.policy());
    } else {
      LOG.info("this Elasticsearch has no life-cycle policies: old monthly indices stay");
    }
    for (IndexTemplate template : Templates.ALL) {
      put(
          "/_index_template/" + template.fullName(prefix),
          TemplateJson.template(template, prefix, lifecycle));
      put("/" + template.pattern(prefix) + "/_mapping", TemplateJson.mappings(template));
    }
    return lifecycle;
  }

  private boolean knowsLifecycle() {
    try {
      client.performRequest(new Request("GET", "/_ilm/status"));
      return true;
    } catch (ResponseException e) {
      if (NO_SUCH_THING.contains(status(e))) {
        return false;
      }
      throw failed("the question for life-cycle policies", e);
    } catch (IOException e) {
      throw failed("the question for life-cycle policies", e);
    }
  }

  private void put(String path, JsonNode body) {
    Request request = new Request("PUT", path);
    if (path.endsWith("/_mapping")) {
      // Before the first document there is no index yet, and that is well.
      request.addParameter("allow_no_indices", "true");
      request.addParameter("ignore_unavailable", "true");
    }
    request.setJsonEntity(body.toString());
    try {
      client.performRequest(request);
    } catch (IOException e) {
      throw failed("PUT " + path, e);
    }
  }

  private static IndexSetupException failed(String what, IOException e) {
    String cause = e.getMessage().replaceAll("\\s+", " ");
    boolean forbidden = e instanceof ResponseException refused && status(refused) == 403;
    String cure =
        forbidden
            ? "give the user manage_index_templates, manage_ilm and manage on the indices"
            : "mend the cause and start the job again";
    return new IndexSetupException(
        "%s failed at Elasticsearch: %s: %s".formatted(what, cause, cure), e);
  }

  private static int status(ResponseException e) {
    return e.getResponse().getStatusLine().getStatusCode();
  }
}
