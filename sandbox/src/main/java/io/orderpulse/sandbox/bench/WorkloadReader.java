package io.orderpulse.sandbox.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the records of a {@link Workload} one after the other. */
public final class WorkloadReader implements Closeable {

  private final DataInputStream in;

  public WorkloadReader(Path file) throws IOException {
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /**
   * @throws java.io.EOFException behind the last
   */
  public byte[] next() throws IOException {
    byte[] json = new byte[in.readInt()];
    in.readFully(json);
    return json;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
