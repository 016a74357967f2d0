package io.orderpulse.jobs.elasticsearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** Opens clients for a {@link Connection}. */
public final class RestClients {

  private RestClients() {}

  /**
   * A client; the caller closes it.
   *
   * @throws io.orderpulse.jobs.config.ConfigException when a secret or certificate cannot be read
   */
  public static RestClient open(Connection connection) {
    HttpHost[] hosts =
        connection.hosts().stream()
            .map(uri -> new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()))
            .toArray(HttpHost[]::new);
    RestClientBuilder builder = RestClient.builder(hosts);
    authorization(connection.credentials())
        .ifPresent(value -> builder.setDefaultHeaders(new Header[] {header(value)}));
    builder.setRequestConfigCallback(
        request ->
            request
                .setConnectTimeout(millis(connection.timeouts().connect().toMillis()))
                .setConnectionRequestTimeout(millis(connection.timeouts().connect().toMillis()))
                .setSocketTimeout(millis(connection.timeouts().socket().toMillis())));
    if (hosts[0].getSchemeName().equals("https")) {
      SSLContext tls = TlsContexts.of(connection.trust());
      builder.setHttpClientConfigCallback(
          http -> {
            http.setSSLContext(tls);
            return connection.trust().insecure()
                ? http.setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                : http;
          });
    }
    return builder.build();
  }

  /** The value of the Authorization header; empty without credentials. */
  static Optional<String> authorization(Connection.Credentials credentials) {
    Optional<String> apiKey = credentials.apiKey().resolve();
    if (apiKey.isPresent()) {
      return apiKey.map(key -> "ApiKey " + key);
    }
    if (credentials.username() == null) {
      return Optional.empty();
    }
    String password = credentials.password().resolve().orElse("");
    byte[] pair = (credentials.username() + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  private static Header header(String value) {
    return new BasicHeader("Authorization", value);
  }

  private static int millis(long millis) {
    return Math.toIntExact(Math.min(millis, Integer.MAX_VALUE));
  }
}
