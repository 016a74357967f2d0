package io.orderpulse.cep.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Things and their places in the order of their coming. Most keys have a handful, which are looked
 * through; a key that all orders share has tens of thousands, which must not be.
 */
final class Places<T> {

  private static final int FEW = 8;

  private final boolean same;
  private final List<T> things = new ArrayList<>(4);
  private Map<T, Integer> places;

  private Places(boolean same) {
    this.same = same;
  }

  /** Tells things apart by {@link Object#equals}. */
  static <T> Places<T> ofEqual() {
    return new Places<>(false);
  }

  /** Tells things apart by identity. */
  static <T> Places<T> ofSame() {
    return new Places<>(true);
  }

  /** The place of a thing, or −1. */
  int of(T thing) {
    if (places != null) {
      return places.getOrDefault(thing, -1);
    }
    for (int i = 0; i < things.size(); i++) {
      if (things.get(i) == thing || (!same && things.get(i).equals(thing))) {
        return i;
      }
    }
    return -1;
  }

  /** Adds a thing that has no place yet. */
  void add(T thing) {
    things.add(thing);
    if (places != null) {
      places.put(thing, things.size() - 1);
    } else if (things.size() > FEW) {
      places = same ? new IdentityHashMap<>() : new HashMap<>();
      for (int i = 0; i < things.size(); i++) {
        places.put(things.get(i), i);
      }
    }
  }

  /** Adds a thing unless it has a place. */
  void addNew(T thing) {
    if (of(thing) < 0) {
      add(thing);
    }
  }

  List<T> things() {
    return things;
  }
}
