package io.orderpulse.sandbox.kafka;

import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Formats the log directory when it is new, then runs the broker, in one JVM to start faster. */
public final class KafkaMain {

  private KafkaMain() {}

  /**
   * Runs until the JVM ends.
   *
   * @param args one argument, the path of server.properties
   */
  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("usage: KafkaMain SERVER_PROPERTIES");
      System.exit(2);
    }
    String[] format = {
      "format", "--ignore-formatted", "--cluster-id", clusterId(), "--config", args[0]
    };
    int result = StorageTool.execute(format, System.out);
    if (result != 0) {
      System.exit(result);
    }
    Kafka.main(args);
  }

  /** A reused directory keeps its cluster; so the id is a constant and not random. */
  private static String clusterId() {
    return new Uuid(0x6F72646572L, 0x70756C7365L).toString();
  }
}
