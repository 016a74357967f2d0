package io.orderpulse.cep.engine;

import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.events.Origin;
import io.orderpulse.events.flink.TreeSerializer;
import io.orderpulse.events.record.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes the state of one key. Numbers are 7 bits a byte with the sign in the lowest bit; times are
 * differences to a time of the key; evidence that was written before is named by its place.
 */
final class CellWriter implements CellOutput {

  static final int NULL = 0;
  static final int NEW = 1;
  static final int SEEN = 2;

  private final DataOutputView out;
  private final long base;
  private final Places<Evidence> written = Places.ofEqual();

  CellWriter(DataOutputView out, long base) {
    this.out = out;
    this.base = base;
  }

  @Override
  public void bool(boolean value) throws IOException {
    out.writeByte(value ? 1 : 0);
  }

  @Override
  public void number(long value) throws IOException {
    unsigned((value << 1) ^ (value >> 63));
  }

  private void unsigned(long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  @Override
  public void time(long epochMs) throws IOException {
    number(epochMs - base);
  }

  @Override
  public void text(String value) throws IOException {
    if (value == null) {
      unsigned(0);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    unsigned(utf8.length + 1L);
    out.write(utf8);
  }

  private void word(String value) throws IOException {
    int place = value == null ? -1 : Words.place(value);
    unsigned(place + 1L);
    if (place < 0) {
      text(value);
    }
  }

  @Override
  public void evidence(Evidence value) throws IOException {
    if (value == null) {
      unsigned(NULL);
      return;
    }
    int place = written.of(value);
    if (place >= 0) {
      unsigned(SEEN + place);
      return;
    }
    written.add(value);
    unsigned(NEW);
    word(value.source());
    text(value.id());
    word(value.type());
    time(value.time());
    Origin origin = value.origin();
    bool(origin != null);
    if (origin != null) {
      word(origin.topic());
      number(origin.partition());
      unsigned(origin.offset());
    }
  }

  @Override
  public void value(Object value) throws IOException {
    bool(value != null);
    if (value != null) {
      TreeSerializer.write(value, out);
    }
  }

  DataOutputView raw() {
    return out;
  }
}
