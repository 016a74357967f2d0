package io.orderpulse.udfs.address;

import io.orderpulse.udfs.privacy.KeyedHash;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells which orders go to one address. When in doubt it says unknown, since two parcels are
 * cheaper than one sent to the wrong door. Thread-safe.
 */
public final class AddressCanonicaliser {

  private final KeyedHash hash;

  public AddressCanonicaliser(KeyedHash hash) {
    this.hash = hash;
  }

  /** The key of an address; the platform's own group comes first, as it knows what it hides. */
  public AddressKey key(ShipTo to) {
    if (to.mergeGroup() != null && !to.mergeGroup().isBlank()) {
      return new AddressKey(
          AddressKey.PLATFORM_GROUP, hash.hash("merge-group", to.mergeGroup().strip()));
    }
    return understand(to).map(this::key).orElse(AddressKey.NONE);
  }

  /** The key of an understood address. */
  public AddressKey key(AddressParts parts) {
    return new AddressKey(AddressKey.PLACE, hash.hash("address", parts.canonical()));
  }

  /** What an address says; empty when it is masked or incomplete. */
  public static Optional<AddressParts> understand(ShipTo to) {
    if (to.address() == null || Masked.hidden(to.address())) {
      return Optional.empty();
    }
    String clean = AddressText.clean(to.address());
    if (Masked.near(clean)) {
      return Optional.empty();
    }
    Region region =
        RegionReader.read(
            Stream.of(to.province(), to.city(), to.district()).map(AddressText::clean).toList(),
            clean);
    if (!region.complete()) {
      return Optional.empty();
    }
    Street street = Street.read(region.rest());
    return street.complete() ? Optional.of(AddressParts.of(region, street)) : Optional.empty();
  }
}
