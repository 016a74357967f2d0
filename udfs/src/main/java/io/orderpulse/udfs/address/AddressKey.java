package io.orderpulse.udfs.address;

/**
 * Which ship-to address an order has, without saying where it is.
 *
 * @param kind {@link #PLACE}, {@link #PLATFORM_GROUP} or {@link #UNKNOWN}
 * @param key keyed hash; null exactly for {@link #UNKNOWN}
 */
public record AddressKey(String kind, String key) {

  /** A complete address: equal keys are one place. */
  public static final String PLACE = "place";

  /** The platform hides the address and says itself which orders belong together. */
  public static final String PLATFORM_GROUP = "platform-group";

  /** Masked or incomplete: never equal to anything. */
  public static final String UNKNOWN = "unknown";

  static final AddressKey NONE = new AddressKey(UNKNOWN, null);
}
