package io.orderpulse.dashboards.kibana;

import io.orderpulse.dashboards.board.DataView;
import io.orderpulse.dashboards.board.Language;
import io.orderpulse.dashboards.board.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an installation is called, and in which language.
 *
 * @param flavour of the server
 * @param language of all texts
 * @param prefix of index names and of the ids of all objects
 */
record Names(Flavour flavour, Language language, String prefix) {

  private static final Pattern LINK = Pattern.compile("\\]\\(#([a-z-]+)\\)");

  /** Id of an object. */
  String id(String name) {
    return prefix + "-" + name;
  }

  /** Id of a data view. */
  String id(DataView view) {
    return id("view-" + view.id());
  }

  String text(Words words) {
    return words.in(language);
  }

  /** Markdown with links like {@code [x](#order)} turned into those of Kibana. */
  String markdown(Words words) {
    return LINK.matcher(text(words))
        .replaceAll(m -> Matcher.quoteReplacement("](#/view/" + id(m.group(1)) + ")"));
  }
}
