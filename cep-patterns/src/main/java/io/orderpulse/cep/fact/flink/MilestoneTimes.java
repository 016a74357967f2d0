package io.orderpulse.cep.fact.flink;

import io.orderpulse.cep.fact.Milestones;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Binary form of an order's milestones: a number for each known name, and its time. */
final class MilestoneTimes {

  /** Stands before a name that has no number. */
  private static final int BY_NAME = 255;

  private MilestoneTimes() {}

  static void write(Map<String, Long> milestones, long base, DataOutput out) throws IOException {
    Compact.number(milestones.size(), out);
    for (Map.Entry<String, Long> milestone : milestones.entrySet()) {
      int place = Milestones.NAMES.indexOf(milestone.getKey());
      if (place < 0) {
        out.writeByte(BY_NAME);
        Compact.text(milestone.getKey(), out);
      } else {
        out.writeByte(place);
      }
      Compact.number(milestone.getValue() - base, out);
    }
  }

  static Map<String, Long> read(long base, DataInput in) throws IOException {
    int size = (int) Compact.number(in);
    Map<String, Long> milestones = new LinkedHashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      int place = in.readUnsignedByte();
      String name = place == BY_NAME ? Compact.text(in) : Milestones.NAMES.get(place);
      milestones.put(name, base + Compact.number(in));
    }
    return milestones;
  }
}
