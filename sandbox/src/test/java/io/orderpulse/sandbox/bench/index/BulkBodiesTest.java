package io.orderpulse.sandbox.bench.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.bench.WorkloadReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BulkBodiesTest {

  private static final String TWO = "{\"index\":{}}\n{\"a\":\"漏发\"}\n{\"index\":{}}\n{\"a\":2}\n";
  private static final String ONE = "{\"index\":{}}\n{\"a\":3}\n";

  @Test
  void requestsAreTakenAndNotedDownAsTheyCame() throws Exception {
    Path file;
    try (BulkBodies bodies = BulkBodies.listen()) {
      file = bodies.file();
      assertThat(post(bodies.uri(), TWO))
          .isEqualTo("{\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"status\":201}}]}");
      post(bodies.uri(), ONE);
      bodies.whole();
      assertThat(bodies.requests()).isEqualTo(2);
      assertThat(bodies.documents()).isEqualTo(3);
      assertThat(bodies.bytes()).isEqualTo((TWO + ONE).getBytes(StandardCharsets.UTF_8).length);
      try (WorkloadReader reader = new WorkloadReader(file)) {
        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo(TWO);
        assertThat(reader.next()).asString(StandardCharsets.UTF_8).isEqualTo(ONE);
      }
    }
    assertThat(Files.exists(file)).isFalse();
  }

  private static String post(URI server, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/_bulk?filter_path=x"))
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
