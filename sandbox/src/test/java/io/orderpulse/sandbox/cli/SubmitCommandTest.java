package io.orderpulse.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderpulse.sandbox.OrderPulse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What submit asks of a JobManager, and what it says about the answer. */
class SubmitCommandTest {

  @TempDir Path directory;
  private final Map<String, String> requests = new ConcurrentHashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer jobManager;
  private Path jar;

  @BeforeEach
  void start() throws IOException {
    jar = Files.writeString(directory.resolve("jobs.jar"), "the jar's bytes");
    jobManager = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    answer("/jars/upload", 200, "{\"filename\":\"/tmp/upload/1_jobs.jar\"}");
    jobManager.start();
  }

  @AfterEach
  void stop() {
    jobManager.stop(0);
  }

  @Test
  void uploadsAndRunsTheMainClassWithItsArguments() throws IOException {
    answer("/jars/1_jobs.jar/run", 200, "{\"jobid\":\"abc\"}");
    Path config = Files.writeString(directory.resolve("health.yaml"), "{}");
    int exitCode =
        submit("health", "--config", config.toString(), "--set", "a.b=c=d", "--parallelism", "3");
    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(out.toString())
        .isEqualTo("health abc %s/#/job/running/abc/overview\n".formatted(address()));
    assertThat(requests.get("/jars/upload")).contains("filename=\"jobs.jar\"", "the jar's bytes");
    assertThat(requests.get("/jars/1_jobs.jar/run"))
        .isEqualTo(
            "{\"entryClass\":\"io.orderpulse.jobs.health.HealthJob\",\"programArgsList\":[\"--config\",\"%s\",\"--set\",\"a.b=c=d\"],\"parallelism\":3}"
                .formatted(config));
  }

  @Test
  void refusalIsOneLineAndExitCode1() {
    answer(
        "/jars/1_jobs.jar/run",
        400,
        "{\"errors\":[\"Internal\",\"x.Y: main failed\\n\\tat a.B\\nCaused by: z.Z: unknown key\"]}");
    assertThat(submit("intake")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .isEqualTo(
            "orderpulse: Flink at %s refused /jars/1_jobs.jar/run: z.Z: unknown key\n"
                .formatted(address()));
  }

  @Test
  void somethingElseOnThePortIsOneLine() {
    answer("/jars/1_jobs.jar/run", 404, "<html>not Flink</html>");
    assertThat(submit("index")).isEqualTo(1);
    assertThat(err.toString()).startsWith("orderpulse: No answer from Flink at").hasLineCount(1);
  }

  private int submit(String... arguments) {
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("submit"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--jar", jar.toString(), "--jobmanager", address()));
    return line.execute(all.toArray(String[]::new));
  }

  private String address() {
    return "http://127.0.0.1:" + jobManager.getAddress().getPort();
  }

  private void answer(String path, int status, String body) {
    jobManager.createContext(path, exchange -> reply(exchange, path, status, body));
  }

  private void reply(HttpExchange exchange, String path, int status, String body)
      throws IOException {
    byte[] request = exchange.getRequestBody().readAllBytes();
    requests.put(path, new String(request, StandardCharsets.UTF_8));
    byte[] answer = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
