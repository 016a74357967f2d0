package io.orderpulse.sandbox.replay;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Appends results to one local file as they come, and reads them again. */
final class ReplaySink implements Sink<ReplayRecord> {

  private static final long serialVersionUID = 1L;

  private final String file;

  ReplaySink(Path file) {
    this.file = file.toString();
  }

  /** Hands over each result in the order in which they came. */
  static void read(Path file, Consumer<ReplayRecord> each) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        String name;
        try {
          name = in.readUTF();
        } catch (EOFException end) {
          return;
        }
        String id = in.readUTF();
        String place = in.readUTF();
        byte[] json = in.readNBytes(in.readInt());
        each.accept(new ReplayRecord(name, id.isEmpty() ? null : id, place, json));
      }
    }
  }

  @Override
  public SinkWriter<ReplayRecord> createWriter(WriterInitContext context) {
    return new Writer(Path.of(file));
  }

  private static final class Writer implements SinkWriter<ReplayRecord> {
    private final DataOutputStream out;

    Writer(Path file) {
      try {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
      } catch (IOException e) {
        throw new UncheckedIOException("writing " + file, e);
      }
    }

    @Override
    public void write(ReplayRecord record, Context context) throws IOException {
      out.writeUTF(record.file());
      out.writeUTF(record.id() == null ? "" : record.id());
      out.writeUTF(record.place());
      out.writeInt(record.json().length);
      out.write(record.json());
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
