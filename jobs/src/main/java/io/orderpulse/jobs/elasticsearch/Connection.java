package io.orderpulse.jobs.elasticsearch;

import io.orderpulse.jobs.config.SecretRef;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * How to reach one Elasticsearch cluster.
 *
 * @param hosts its nodes, all http or all https
 * @param credentials who we say we are
 * @param trust whom we believe
 * @param timeouts how long we wait
 */
public record Connection(
    List<URI> hosts, Credentials credentials, TlsTrust trust, Timeouts timeouts)
    implements Serializable {

  /** Copies the list into one that travels to the task managers. */
  public Connection {
    hosts = List.copyOf(hosts);
  }

  /**
   * Where the credentials are to be found.
   *
   * @param apiKey wins over the other two
   * @param username for basic authentication; null for none
   * @param password of that user
   */
  public record Credentials(SecretRef apiKey, String username, SecretRef password)
      implements Serializable {}

  /**
   * Longest waits, all above zero.
   *
   * @param connect for a connection, made or free
   * @param socket of silence on a connection
   * @param request for one bulk request as a whole
   */
  public record Timeouts(Duration connect, Duration socket, Duration request)
      implements Serializable {}
}
