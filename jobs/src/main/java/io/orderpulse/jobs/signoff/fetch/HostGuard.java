package io.orderpulse.jobs.signoff.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lets nobody use this job to reach what only machines inside of the network reach: every address
 * of a host must be a public one, unless the host is allowed by name.
 *
 * <p>What was looked up here is what the HTTP client connects to a moment later, as the JVM keeps
 * look-ups for 30 s ({@code networkaddress.cache.ttl}); do not set that to 0.
 */
final class HostGuard {

  private final List<String> allowed;

  HostGuard(List<String> allowed) {
    this.allowed = allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * @throws FetchException when it is forbidden, or unknown
   */
  void check(URI address) {
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      throw new FetchException(FetchReason.BAD_ADDRESS, "an address without host, or with a user");
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (allowed.contains(name) || allowed.contains(name + ":" + address.getPort())) {
      return;
    }
    try {
      for (InetAddress one : InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""))) {
        if (!isPublic(one)) {
          throw new FetchException(
              FetchReason.FORBIDDEN_HOST,
              "the host is inside of the network; signoff.allowed-hosts would allow it");
        }
      }
    } catch (UnknownHostException e) {
      throw new FetchException(FetchReason.UNAVAILABLE, "the host is not known", e);
    }
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
  }

  private static boolean isPublic4(byte[] b) {
    int first = b[0] & 0xFF;
    int second = b[1] & 0xFF;
    boolean carrierGrade = first == 100 && second >= 64 && second < 128;
    boolean special = first == 192 && second == 0 && b[2] == 0;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 224 && !carrierGrade && !special && !benchmark;
  }

  /** What stands for an IPv4 address (mapped, NAT64, 6to4) is as public as that one. */
  private static boolean isPublic6(byte[] b) {
    boolean unique = (b[0] & 0xFE) == 0xFC;
    boolean nat64 = b[0] == 0 && b[1] == 0x64 && b[2] == (byte) 0xFF && b[3] == (byte) 0x9B;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean zeros = true;
    for (int i = 0; i < 10; i++) {
      zeros &= b[i] == 0;
    }
    if (sixToFour) {
      return embedded(b, 2);
    }
    return !unique && !((nat64 || zeros) && !embedded(b, 12));
  }

  private static boolean embedded(byte[] b, int at) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(b, at, at + 4)));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
