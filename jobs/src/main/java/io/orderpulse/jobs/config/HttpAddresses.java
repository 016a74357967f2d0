package io.orderpulse.jobs.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A list of {@code http(s)://host:port} addresses of one cluster. */
final class HttpAddresses {

  private HttpAddresses() {}

  static List<URI> parse(String text) {
    List<URI> addresses =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(HttpAddresses::address)
            .toList();
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("names no address");
    }
    if (addresses.stream().map(URI::getScheme).distinct().count() > 1) {
      throw new IllegalArgumentException("mixes http and https");
    }
    return addresses;
  }

  static String print(List<URI> addresses) {
    return addresses.stream().map(URI::toString).collect(Collectors.joining(","));
  }

  private static URI address(String text) {
    String wanted = "is not an address such as https://127.0.0.1:9200";
    try {
      URI uri = new URI(text);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!http || uri.getHost() == null || uri.getPort() < 1 || uri.getPort() > 65535) {
        throw new IllegalArgumentException(wanted);
      }
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "carries a user name or password; give them by their own options");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(wanted, e);
    }
  }
}
