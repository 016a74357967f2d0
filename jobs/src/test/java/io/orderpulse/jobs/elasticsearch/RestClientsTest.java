package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.orderpulse.jobs.config.ConfigException;
import io.orderpulse.jobs.config.SecretRef;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestClientsTest {

  private static final SecretRef NONE = new SecretRef("none", "ORDERPULSE_TEST_UNSET", null);
  private static final AtomicReference<String> AUTHORIZATION = new AtomicReference<>();

  @TempDir static Path folder;
  private static SelfSigned ours;
  private static SelfSigned other;
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    ours = SelfSigned.make(folder);
    other = SelfSigned.make(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(ours.server()));
    server.createContext(
        "/",
        exchange -> {
          AUTHORIZATION.set(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void shouldTrustTheAuthorityOfTheFile() throws Exception {
    call(new TlsTrust(ours.pem(folder).toString(), null, false), nobody());
    assertThatThrownBy(
            () -> call(new TlsTrust(other.pem(folder).toString(), null, false), nobody()))
        .isInstanceOf(SSLException.class);
  }

  @Test
  void shouldTrustTheFingerprint() throws Exception {
    call(new TlsTrust(null, TrustFingerprint.fingerprint(ours.certificate()), false), nobody());
    String wrong = TrustFingerprint.fingerprint(other.certificate());
    assertThatThrownBy(() -> call(new TlsTrust(null, wrong, false), nobody()))
        .isInstanceOf(SSLException.class)
        .hasStackTraceContaining("no certificate of the server has the SHA-256 " + wrong);
  }

  @Test
  void shouldTrustAnyoneOnlyWhenToldTo() throws Exception {
    call(new TlsTrust(null, null, true), nobody());
    assertThatThrownBy(() -> call(TlsTrust.DEFAULT, nobody())).isInstanceOf(SSLException.class);
  }

  @Test
  void shouldSayWhoWeAre() throws Exception {
    TlsTrust trust = new TlsTrust(null, null, true);
    call(trust, nobody());
    assertThat(AUTHORIZATION.get()).isNull();
    call(trust, new Connection.Credentials(NONE, "elastic", secret("密码\n")));
    assertThat(AUTHORIZATION.get()).isEqualTo("Basic ZWxhc3RpYzrlr4bnoIE=");
    call(trust, new Connection.Credentials(secret("a2V5"), "elastic", secret("pw")));
    assertThat(AUTHORIZATION.get()).isEqualTo("ApiKey a2V5");
  }

  @Test
  void shouldNameTheOptionOfAFileOfNoUse() throws Exception {
    for (String file : List.of("no/such.pem", Files.createTempFile(folder, "e", "").toString())) {
      assertThatThrownBy(() -> call(new TlsTrust(file, null, false), nobody()))
          .isInstanceOf(ConfigException.class)
          .hasMessageStartingWith("elasticsearch.tls.ca-file: ")
          .hasMessageContaining(file);
    }
  }

  private static void call(TlsTrust trust, Connection.Credentials credentials) throws IOException {
    Duration wait = Duration.ofSeconds(10);
    Connection connection =
        new Connection(
            List.of(URI.create("https://127.0.0.1:" + server.getAddress().getPort())),
            credentials,
            trust,
            new Connection.Timeouts(wait, wait, wait));
    try (RestClient client = RestClients.open(connection)) {
      client.performRequest(new Request("GET", "/"));
    }
  }

  private static Connection.Credentials nobody() {
    return new Connection.Credentials(NONE, null, NONE);
  }

  private static SecretRef secret(String content) throws IOException {
    Path file = Files.writeString(Files.createTempFile(folder, "secret", ""), content);
    return new SecretRef("some.file", "ORDERPULSE_TEST_UNSET", file.toString());
  }
}
