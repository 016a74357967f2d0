package io.orderpulse.sandbox.replay;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a replay in the order in which they are played, in a temporary file. */
final class ReplayStore implements AutoCloseable {

  private final Path file;

  private ReplayStore(Path file) {
    this.file = file;
  }

  static ReplayStore of(List<ReplayLine> lines) throws IOException {
    Path file = Files.createTempFile("orderpulse-replay", ".bin");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (ReplayLine line : lines) {
        out.writeUTF(line.file());
        out.writeLong(line.number());
        out.writeInt(line.json().length);
        out.write(line.json());
      }
    }
    return new ReplayStore(file);
  }

  Path file() {
    return file;
  }

  /** Hands each line over in turn, in constant memory. */
  static void read(Path file, Consumer<ReplayLine> each) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      while (true) {
        String name;
        try {
          name = in.readUTF();
        } catch (EOFException end) {
          return;
        }
        long number = in.readLong();
        byte[] json = new byte[in.readInt()];
        in.readFully(json);
        each.accept(new ReplayLine(name, number, json, null));
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
