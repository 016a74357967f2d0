package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Board;
import io.orderpulse.dashboards.board.Chart;
import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.board.SavedSearch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All saved objects of a set of boards. */
public final class SavedObjects {

  private SavedObjects() {}

  /**
   * What is imported, in an order in which nothing refers to what comes later.
   *
   * @param boards what people see
   * @param flavour for which Kibana
   * @param language of all texts; ids are the same in both
   * @param prefix of index names and of all ids
   */
  public static List<ObjectNode> of(
      List<Board> boards, Flavour flavour, Language language, String prefix) {
    Names names = new Names(flavour, language, prefix);
    List<ObjectNode> objects = new ArrayList<>();
    for (DataView view : DataView.values()) {
      objects.add(DataViewWriter.write(view, names));
    }
    for (SavedSearch search : searches(boards)) {
      objects.add(SearchWriter.write(search, names));
    }
    for (Board board : boards) {
      objects.add(new DashboardWriter(names).write(board));
    }
    objects.add(0, TagWriter.write(names, ndjson(objects)));
    return objects;
  }

  /** One object a line, as Kibana's import wants it. */
  public static String ndjson(List<ObjectNode> objects) {
    return objects.stream().map(ObjectNode::toString).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Set<SavedSearch> searches(List<Board> boards) {
    return boards.stream()
        .flatMap(board -> board.panels().stream())
        .map(panel -> panel.chart() instanceof Chart.Found found ? found.search() : null)
        .filter(search -> search != null)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
