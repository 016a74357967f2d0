package io.orderpulse.jobs.index;

import io.orderpulse.jobs.kafka.KafkaMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Writes messages into a file, "topic value" a line. */
record FileMessages(String file) implements Sink<KafkaMessage> {

  @Override
  public SinkWriter<KafkaMessage> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(KafkaMessage message, Context at) throws IOException {
        String value = new String(message.value(), StandardCharsets.UTF_8);
        Files.writeString(
            Path.of(file),
            message.topic() + " " + value + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }

      @Override
      public void flush(boolean endOfInput) {
        // Each line is in the file already.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
