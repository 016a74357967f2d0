package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.templates.IndexTemplate;
import io.orderpulse.dashboards.templates.TemplateJson;
import io.orderpulse.dashboards.templates.Templates;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/**
 * A second set of indices, filled beside the first, that takes over its names at once. Its own
 * names begin with {@code <prefix>.<name>-}, which no pattern of the first set matches, so that
 * nothing is counted twice meanwhile.
 */
final class Generation {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RestClient client;
  private final String prefix;
  private final String own;
  private final boolean lifecycle;
  private final Set<String> created = new LinkedHashSet<>();
  private final Set<String> retired = new TreeSet<>();

  /**
   * Nothing is created yet.
   *
   * @param prefix of the names that people and boards use
   * @param name of the generation
   * @param lifecycle whether the server knows life-cycle policies
   */
  Generation(RestClient client, String prefix, String name, boolean lifecycle) {
    this.client = client;
    this.prefix = prefix;
    this.own = prefix + "." + name;
    this.lifecycle = lifecycle;
  }

  /** What its names begin with. */
  String prefix() {
    return own;
  }

  /** The name that people and boards use for one of its indices. */
  private String alias(String index) {
    return prefix + index.substring(own.length());
  }

  /** Creates an index of it when it is not there yet. */
  void require(String index) throws IOException {
    if (!created.add(index)) {
      return;
    }
    ObjectNode template = TemplateJson.template(template(index), prefix, lifecycle);
    Request request = new Request("PUT", "/" + index);
    request.setJsonEntity(template.get("template").toString());
    client.performRequest(request);
  }

  private IndexTemplate template(String index) {
    return Templates.ALL.stream()
        .filter(t -> matches(t, index))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no template for " + index));
  }

  private boolean matches(IndexTemplate template, String index) {
    String name = template.fullName(own);
    return template.monthly() ? index.startsWith(name + "-") : index.equals(name);
  }

  /**
   * Lets its indices take over: in one step each gets the name people use. What had the name as an
   * alias is kept until {@link #dropRetired}, so that searches under way end well; an index of that
   * very name, as the index job makes at first, has to go in the same step. Indices of the first
   * set that it has no counterpart for stay.
   *
   * @return names that now lead to the new indices
   */
  Set<String> takeOver() throws IOException {
    client.performRequest(new Request("POST", "/" + String.join(",", created) + "/_refresh"));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode actions = body.putArray("actions");
    Set<String> names = new TreeSet<>();
    for (String index : created) {
      String alias = alias(index);
      names.add(alias);
      for (String old : behind(alias)) {
        if (old.equals(alias)) {
          actions.addObject().putObject("remove_index").put("index", old);
        } else {
          retired.add(old);
          actions.addObject().putObject("remove").put("index", old).put("alias", alias);
        }
      }
      actions.addObject().putObject("add").put("index", index).put("alias", alias);
    }
    Request request = new Request("POST", "/_aliases");
    request.setJsonEntity(body.toString());
    client.performRequest(request);
    return names;
  }

  /** The indices that a name leads to: itself, or those it is an alias of. */
  private Set<String> behind(String name) throws IOException {
    Set<String> indices = new TreeSet<>();
    try {
      Response response = client.performRequest(new Request("GET", "/" + name + "/_alias"));
      JsonNode found = JSON.readTree(EntityUtils.toByteArray(response.getEntity()));
      found.fieldNames().forEachRemaining(indices::add);
    } catch (ResponseException e) {
      if (e.getResponse().getStatusLine().getStatusCode() != 404) {
        throw e;
      }
    }
    return indices;
  }

  /** Deletes what was created, after a failure. */
  void drop() throws IOException {
    delete(created);
  }

  /** Deletes what no name leads to any more. */
  void dropRetired() throws IOException {
    delete(retired);
  }

  private void delete(Set<String> indices) throws IOException {
    if (!indices.isEmpty()) {
      Request request = new Request("DELETE", "/" + String.join(",", indices));
      request.addParameter("ignore_unavailable", "true");
      client.performRequest(request);
    }
  }
}
