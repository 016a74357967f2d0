package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.SavedSearch;

/** A saved search. */
final class SearchWriter {

  private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";

  private SearchWriter() {}

  static ObjectNode write(SavedSearch search, Names names) {
    ObjectNode attributes = Json.object();
    attributes.put("title", names.text(search.title()));
    attributes.put("description", names.text(search.description()));
    search.columns().forEach(attributes.putArray("columns")::add);
    ArrayNode sort = attributes.putArray("sort").addArray();
    sort.add(search.sort()).add(search.descending() ? "desc" : "asc");
    attributes.putObject("grid");
    attributes.put("hideChart", true);
    ObjectNode source = Json.object();
    source.set("query", Json.query(search.kql()));
    source.putArray("filter");
    source.put("indexRefName", INDEX);
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", source.toString());
    ArrayNode references =
        Json.array().add(Json.reference("index-pattern", names.id(search.view()), INDEX));
    references.add(TagWriter.reference(names));
    return Stamp.SEARCH.on(names, names.id(search.id()), attributes, references);
  }
}
