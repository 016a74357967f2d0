package io.orderpulse.events.flink;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** Sends values through the serializer that Flink would choose, with Kryo forbidden. */
final class Wire {

  private Wire() {}

  static <T> TypeSerializer<T> serializer(Class<T> type) {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    return TypeInformation.of(type).createSerializer(config);
  }

  static <T> T roundTrip(TypeSerializer<T> serializer, T value) throws IOException {
    byte[] bytes = bytes(serializer, value);
    DataInputDeserializer in = new DataInputDeserializer(bytes);
    T back = serializer.deserialize(in);
    if (in.available() != 0) {
      throw new IOException(in.available() + " bytes were left unread");
    }
    return back;
  }

  static <T> byte[] bytes(TypeSerializer<T> serializer, T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }
}
