package io.orderpulse.sandbox.server;

import java.nio.file.Path;

/** The broker's server.properties. */
final class KafkaProperties {

  private KafkaProperties() {}

  static String text(int port, int controllerPort, Path data) {
    return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        log.dirs=%3$s
        # One broker: nothing can be replicated.
        default.replication.factor=1
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        # A mistyped topic is an error, not a new topic.
        auto.create.topics.enable=false
        # Simulated events carry times far from the wall clock: nothing may expire, be refused as
        # coming from the future, or start a new segment because of them.
        log.retention.ms=-1
        log.message.timestamp.after.max.ms=9223372036854775807
        log.roll.hours=87600
        # Records beyond the contract's 1 MiB must reach intake to be rejected there.
        message.max.bytes=4194304
        # Start fast and stay small.
        group.initial.rebalance.delay.ms=0
        offsets.topic.num.partitions=4
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.num.partitions=2
        log.index.size.max.bytes=1048576
        log.cleaner.dedupe.buffer.size=16777216
        """
        .formatted(port, controllerPort, data);
  }
}
