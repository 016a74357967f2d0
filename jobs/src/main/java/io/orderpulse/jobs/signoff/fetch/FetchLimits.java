package io.orderpulse.jobs.signoff.fetch;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * What may be fetched, and how.
 *
 * @param roots addresses that photos of file systems must begin with, each with a slash at its end
 * @param allowedHosts hosts, or {@code host:port}, that are allowed though they are inside of the
 *     network
 * @param maxBytes most bytes of a photo
 * @param attempts how often passing troubles are met, 1 or more
 * @param timeout of one attempt, from the look-up of the host to the last byte
 */
public record FetchLimits(
    List<String> roots, List<String> allowedHosts, long maxBytes, int attempts, Duration timeout)
    implements Serializable {

  /** Redirects that are followed. */
  static final int MOST_REDIRECTS = 3;

  public FetchLimits {
    roots = List.copyOf(roots);
    allowedHosts = List.copyOf(allowedHosts);
  }
}
