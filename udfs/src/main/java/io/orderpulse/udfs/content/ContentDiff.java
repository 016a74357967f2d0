package io.orderpulse.udfs.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two contents of a policy. */
public final class ContentDiff {

  private ContentDiff() {}

  /** The parameters that differ, sorted by path; empty when the canonical hashes agree. */
  public static List<ContentChange> between(Object before, Object after) {
    Map<String, String> a = new TreeMap<>();
    Map<String, String> b = new TreeMap<>();
    flatten("", before, a);
    flatten("", after, b);
    TreeSet<String> paths = new TreeSet<>(a.keySet());
    paths.addAll(b.keySet());
    List<ContentChange> changes = new ArrayList<>();
    for (String path : paths) {
      if (!Objects.equals(a.get(path), b.get(path))) {
        changes.add(new ContentChange(path, a.get(path), b.get(path)));
      }
    }
    return List.copyOf(changes);
  }

  private static void flatten(String path, Object value, Map<String, String> into) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      CanonicalContent.sorted(map)
          .forEach(
              (name, child) -> flatten(path.isEmpty() ? name : path + "." + name, child, into));
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        flatten(path + "[" + i + "]", list.get(i), into);
      }
    } else {
      into.put(path, leaf(value));
    }
  }

  private static String leaf(Object value) {
    boolean empty = value instanceof Map || value instanceof List;
    return empty ? CanonicalContent.text(value) : CanonicalContent.scalar(value);
  }
}
