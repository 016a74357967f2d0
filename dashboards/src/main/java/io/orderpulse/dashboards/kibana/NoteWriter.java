package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Words on a board. */
final class NoteWriter {

  private NoteWriter() {}

  static ObjectNode savedVis(String markdown) {
    ObjectNode note = Json.object().put("title", "").put("description", "");
    note.put("type", "markdown");
    note.putObject("params")
        .put("fontSize", 12)
        .put("openLinksInNewTab", false)
        .put("markdown", markdown);
    note.putObject("uiState");
    ObjectNode data = note.putObject("data");
    data.putArray("aggs");
    ObjectNode source = data.putObject("searchSource");
    source.set("query", Json.query(""));
    source.putArray("filter");
    return note;
  }
}
