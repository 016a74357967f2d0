package io.orderpulse.jobs.signoff.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PhotoFetcherTest {

  private static final long MOST = 100_000;

  @TempDir Path folder;
  private final AtomicInteger retried = new AtomicInteger();
  private PhotoServer server;
  private PhotoFetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = new PhotoServer();
    Files.createDirectory(folder.resolve("in"));
    fetcher = fetcher(List.of(server.host()));
  }

  private PhotoFetcher fetcher(List<String> hosts) {
    FetchLimits limits =
        new FetchLimits(
            List.of("file:" + folder.resolve("in") + "/"), hosts, MOST, 3, Duration.ofSeconds(2));
    return new PhotoFetcher(limits, retried::incrementAndGet);
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.close();
  }

  private FetchReason reason(String address) {
    Throwable thrown = catchThrowable(() -> fetcher.fetch(address).join());
    assertThat(thrown).as(address).isNotNull();
    return Failures.of(thrown).reason();
  }

  @Test
  void fetchesByHttp() {
    byte[] photo = {9, 8, 7};
    assertThat(fetcher.fetch(server.serve("/a.jpg", photo)).join()).isEqualTo(photo);
    assertThat(fetcher.fetch(server.at("/to//a.jpg")).join()).isEqualTo(photo);
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "403, NOT_FOUND", "410, NOT_FOUND", "204, NOT_FOUND"})
  void whatIsNotThereIsNotTriedAgain(int status, FetchReason reason) {
    assertThat(reason(server.at("/status/" + status))).isEqualTo(reason);
    assertThat(server.requests).hasValue(1);
  }

  @Test
  void whatMayPassIsTriedAgain() {
    assertThat(fetcher.fetch(server.at("/later")).join()).hasSize(3);
    assertThat(retried).hasValue(2);
    assertThat(reason(server.at("/status/500"))).isEqualTo(FetchReason.UNAVAILABLE);
    assertThat(reason(server.at("/status/429"))).isEqualTo(FetchReason.UNAVAILABLE);
    assertThat(retried).hasValue(6);
  }

  @Test
  void anEndlessBodyIsGivenUpAtTheLimit() {
    assertThat(reason(server.at("/endless"))).isEqualTo(FetchReason.TOO_LARGE);
    assertThat(server.sent.get()).isLessThan(64L << 20);
  }

  @Test
  void aBodyThatDripsIsGivenUpInTime() {
    assertThat(reason(server.at("/drip"))).isEqualTo(FetchReason.TIMEOUT);
    assertThat(server.requests).hasValue(3);
  }

  @Test
  void aCircleOfRedirectsEnds() {
    assertThat(reason(server.at("/circle"))).isEqualTo(FetchReason.REDIRECTS);
    assertThat(server.requests).hasValue(1 + FetchLimits.MOST_REDIRECTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/a.jpg",
        "http://localhost:%d/a.jpg",
        "http://[::1]:%d/a.jpg",
        "http://0.0.0.0:%d/a.jpg",
        "http://[::ffff:127.0.0.1]:%d/a.jpg",
        "http://169.254.169.254/latest/meta-data?%d",
        "http://10.0.0.1:%d/",
        "http://192.168.1.1:%d/",
        "http://100.100.100.200/?%d"
      })
  void hostsInsideOfTheNetworkAreForbidden(String address) {
    fetcher.close();
    fetcher = fetcher(List.of("photos.example"));
    int port = Integer.parseInt(server.host().split(":")[1]);
    assertThat(reason(address.formatted(port))).isEqualTo(FetchReason.FORBIDDEN_HOST);
    assertThat(server.requests).hasValue(0);
  }

  @Test
  void aRedirectDoesNotGoWhereOneMayNotGo() {
    String elsewhere = "http://localhost:" + server.host().split(":")[1] + "/a.jpg";
    assertThat(reason(server.at("/to/" + elsewhere))).isEqualTo(FetchReason.FORBIDDEN_HOST);
    assertThat(reason(server.at("/to/http://169.254.169.254/")))
        .isEqualTo(FetchReason.FORBIDDEN_HOST);
    assertThat(reason(server.at("/to/file:///etc/passwd"))).isEqualTo(FetchReason.BAD_ADDRESS);
  }

  @Test
  void readsFilesBelowTheRoots() throws IOException {
    Path photo = Files.write(folder.resolve("in/a.jpg"), new byte[] {4, 5});
    assertThat(fetcher.fetch(photo.toUri().toString()).join()).containsExactly(4, 5);
    assertThat(reason(folder.resolve("in/b.jpg").toUri().toString()))
        .isEqualTo(FetchReason.NOT_FOUND);
    assertThat(reason(folder.resolve("in").toUri().toString()))
        .isIn(FetchReason.NOT_FOUND, FetchReason.OUTSIDE_ROOTS);
    Files.write(photo, new byte[(int) MOST + 1]);
    assertThat(reason(photo.toUri().toString())).isEqualTo(FetchReason.TOO_LARGE);
  }

  @Test
  void readsNoFileElsewhere() throws IOException {
    Path secret = Files.write(folder.resolve("secret"), new byte[] {1});
    Path link = Files.createSymbolicLink(folder.resolve("in/link.jpg"), secret);
    String inside = "file://" + folder.resolve("in");
    for (String address :
        List.of(
            "file:///etc/passwd",
            secret.toUri().toString(),
            inside + "/../secret",
            inside + "/%2e%2e/secret",
            inside + "side/a.jpg",
            link.toUri().toString(),
            "s3://other/a.jpg")) {
      assertThat(reason(address)).as(address).isEqualTo(FetchReason.OUTSIDE_ROOTS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "photo.jpg", "http://", "http:///a", "http://a b/", "http://u:p@host/"})
  void whatIsNoAddress(String address) {
    assertThat(reason(address)).isEqualTo(FetchReason.BAD_ADDRESS);
  }
}
