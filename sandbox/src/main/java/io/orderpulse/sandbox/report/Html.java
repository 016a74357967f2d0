package io.orderpulse.sandbox.report;

import java.util.List;

/** Grows a page, safely: every text is escaped, tags are written by name. */
final class Html {

  private final StringBuilder page = new StringBuilder();

  /** Text that could have anything in it. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** An element with text. */
  Html text(String tag, String text) {
    return text(tag, "", text);
  }

  /** An element of a class with text. */
  Html text(String tag, String kind, String text) {
    open(tag, kind);
    page.append(escape(text));
    return close(tag);
  }

  Html open(String tag, String kind) {
    page.append('<').append(tag);
    if (!kind.isEmpty()) {
      page.append(" class=\"").append(kind).append('"');
    }
    page.append('>');
    return this;
  }

  Html close(String tag) {
    page.append("</").append(tag).append(">\n");
    return this;
  }

  /** What is markup already. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  /** A table that scrolls by itself where the screen is narrow. */
  Html table(List<String> heads, List<List<String>> rows, int numbersFrom) {
    raw("<div class=\"wide\"><table><thead><tr>");
    for (int i = 0; i < heads.size(); i++) {
      text("th", i >= numbersFrom ? "number" : "", heads.get(i));
    }
    raw("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      raw("<tr>");
      for (int i = 0; i < row.size(); i++) {
        text("td", i >= numbersFrom ? "number" : kind(row.get(i)), row.get(i));
      }
      raw("</tr>\n");
    }
    return raw("</tbody></table></div>\n");
  }

  /** Numbers, times and codes stay on one line; sentences are broken. */
  private static String kind(String text) {
    return text.length() <= 22 ? "short" : "";
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
