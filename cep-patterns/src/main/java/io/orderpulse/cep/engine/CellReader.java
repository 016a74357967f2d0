package io.orderpulse.cep.engine;

import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.events.Origin;
import io.orderpulse.events.flink.TreeSerializer;
import io.orderpulse.events.record.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;

/** Reads what {@link CellWriter} wrote. */
final class CellReader implements CellInput {

  private final DataInputView in;
  private final long base;
  private final List<Evidence> seen = new ArrayList<>(4);

  CellReader(DataInputView in, long base) {
    this.in = in;
    this.base = base;
  }

  @Override
  public boolean bool() throws IOException {
    return in.readByte() != 0;
  }

  @Override
  public long number() throws IOException {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  private long unsigned() throws IOException {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      value |= (long) (next & 0x7F) << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
  }

  @Override
  public long time() throws IOException {
    return number() + base;
  }

  @Override
  public String text() throws IOException {
    int length = (int) unsigned() - 1;
    if (length < 0) {
      return null;
    }
    byte[] utf8 = new byte[length];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private String word() throws IOException {
    int place = (int) unsigned() - 1;
    return place < 0 ? text() : Words.at(place);
  }

  @Override
  public Evidence evidence() throws IOException {
    int place = (int) unsigned();
    if (place == CellWriter.NULL) {
      return null;
    }
    if (place >= CellWriter.SEEN) {
      return seen.get(place - CellWriter.SEEN);
    }
    String source = word();
    String id = text();
    String type = word();
    long time = time();
    Origin origin = bool() ? new Origin(word(), (int) number(), unsigned()) : null;
    Evidence evidence = new Evidence(source, id, type, time, origin);
    seen.add(evidence);
    return evidence;
  }

  @Override
  public Object value() throws IOException {
    return bool() ? TreeSerializer.read(in) : null;
  }

  DataInputView raw() {
    return in;
  }
}
