package io.orderpulse.udfs.address;

import io.orderpulse.udfs.privacy.KeyedHash;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells which orders go to one address. When in doubt it says unknown, since two parcels are
 * cheaper than one sent to the wrong door. Thread-safe.
 */
public final class AddressCanonicaliser {

  private static final Pattern MASK = Pattern.compile("[*＊●•○◯×✕█■#＃]|某|[xX]{2,}|隐藏|保密|已加密");
  private static final Pattern HOUSE_NUMBER = Pattern.compile("[0-9]");
  private static final int LEAST_STREET = 4;

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
    return canonical(to)
        .map(text -> new AddressKey(AddressKey.PLACE, hash.hash("address", text)))
        .orElse(AddressKey.NONE);
  }

  /** The address in the one form that is hashed; empty when it is masked or incomplete. */
  static Optional<String> canonical(ShipTo to) {
    if (to.address() == null || MASK.matcher(to.address()).find()) {
      return Optional.empty();
    }
    Region region = Region.of(to);
    String street = AddressText.numbers(region.strip(AddressText.clean(to.address())));
    boolean complete =
        region.complete() && street.length() >= LEAST_STREET && HOUSE_NUMBER.matcher(street).find();
    return complete
        ? Optional.of(String.join("|", region.province(), region.city(), region.district(), street))
        : Optional.empty();
  }
}
