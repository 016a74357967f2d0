package io.orderpulse.jobs.elasticsearch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;

/**
 * Documents that wait in a checkpoint. Version 1 of an entry: index, id (each a length and UTF-8),
 * version, errors, source (a length and bytes).
 */
final class BulkEntrySerializer extends AsyncSinkWriterStateSerializer<BulkEntry> {

  private static final int VERSION = 1;

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public BufferedRequestState<BulkEntry> deserialize(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "the state of the Elasticsearch sink has version %d, this program reads %d: start it with the version that wrote the savepoint"
              .formatted(version, VERSION));
    }
    return super.deserialize(version, bytes);
  }

  @Override
  protected void serializeRequestToStream(BulkEntry entry, DataOutputStream out)
      throws IOException {
    Document document = entry.document();
    write(document.index().getBytes(StandardCharsets.UTF_8), out);
    write(document.id().getBytes(StandardCharsets.UTF_8), out);
    out.writeLong(document.version());
    out.writeInt(entry.errors());
    write(document.source(), out);
  }

  @Override
  protected BulkEntry deserializeRequestFromStream(long size, DataInputStream in)
      throws IOException {
    String index = new String(read(in), StandardCharsets.UTF_8);
    String id = new String(read(in), StandardCharsets.UTF_8);
    long version = in.readLong();
    int errors = in.readInt();
    return new BulkEntry(new Document(index, id, version, read(in)), errors);
  }

  private static void write(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] read(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
