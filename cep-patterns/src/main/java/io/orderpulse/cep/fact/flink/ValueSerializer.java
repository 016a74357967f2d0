package io.orderpulse.cep.fact.flink;

import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Binary form of an immutable value. The first byte is the format's version: a reader knows every
 * version ever written, so old savepoints stay readable.
 *
 * @param <T> value
 */
public abstract class ValueSerializer<T> extends TypeSerializerSingleton<T> {

  @Serial private static final long serialVersionUID = 1L;

  private final String what;
  private final int version;

  /**
   * @param what name of the value, for messages
   * @param version that {@link #write} writes, from 1
   */
  protected ValueSerializer(String what, int version) {
    this.what = what;
    this.version = version;
  }

  protected abstract void write(T value, DataOutputView out) throws IOException;

  /** Reads what a version wrote, from 1 to that of this program. */
  protected abstract T read(int writtenBy, DataInputView in) throws IOException;

  @Override
  public final void serialize(T value, DataOutputView out) throws IOException {
    out.writeByte(version);
    write(value, out);
  }

  @Override
  public final T deserialize(DataInputView in) throws IOException {
    int writtenBy = in.readUnsignedByte();
    if (writtenBy < 1 || writtenBy > version) {
      throw new IOException(
          "%s format version %d is unknown; this program knows 1 to %d"
              .formatted(what, writtenBy, version));
    }
    return read(writtenBy, in);
  }

  @Override
  public final T deserialize(T reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public final void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  @Override
  public final boolean isImmutableType() {
    return true;
  }

  @Override
  public final T copy(T from) {
    return from;
  }

  @Override
  public final T copy(T from, T reuse) {
    return from;
  }

  @Override
  public final int getLength() {
    return -1;
  }
}
