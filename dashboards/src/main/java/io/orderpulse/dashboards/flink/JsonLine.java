package io.orderpulse.dashboards.flink;

/** One flat JSON object on one line. The cluster's class path has no JSON library to rely on. */
final class JsonLine {

  private final StringBuilder json = new StringBuilder("{");

  /** Null and empty texts are left out. */
  JsonLine text(String name, String value) {
    if (value != null && !value.isEmpty()) {
      name(name);
      quote(value);
    }
    return this;
  }

  /** What is not a number is left out. */
  JsonLine number(String name, double value) {
    if (Double.isFinite(value)) {
      name(name);
      if (value == Math.rint(value) && Math.abs(value) < 1e15) {
        json.append((long) value);
      } else {
        json.append(value);
      }
    }
    return this;
  }

  String end() {
    return json.append('}').toString();
  }

  private void name(String name) {
    if (json.length() > 1) {
      json.append(',');
    }
    quote(name);
    json.append(':');
  }

  private void quote(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
