package io.orderpulse.cep.template.group;

import java.util.TreeMap;

/** What a <em>group</em> rule remembers of one key. */
public final class GroupCell {

  /** Causes by what tells them apart. */
  public final TreeMap<String, GroupItem> items = new TreeMap<>();
}
