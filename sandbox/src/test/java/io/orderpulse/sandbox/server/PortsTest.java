package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void usedPortIsOneLineWithTheCure() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Ports.requireFree(port, "Kafka", "--kafka-port"))
          .hasMessage(
              "Port %d for Kafka is in use by something else: stop that or pass --kafka-port with a free port.",
              port);
    }
  }

  @Test
  void usedOnAllAddressesCountsAsUsed() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      assertThat(Ports.isFree(other.getLocalPort())).isFalse();
      assertThat(Ports.isListening(other.getLocalPort())).isTrue();
    }
  }

  @Test
  void pickedPortsDifferAndAreFree() {
    int one = Ports.free();
    assertThat(Ports.free()).isNotEqualTo(one);
    assertThatCode(() -> Ports.requireFree(one, "Kafka", "--kafka-port"))
        .doesNotThrowAnyException();
    assertThat(Ports.isListening(one)).isFalse();
  }
}
