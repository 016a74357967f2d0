package io.orderpulse.sandbox.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.udfs.address.AddressCanonicaliser;
import io.orderpulse.udfs.address.AddressKey;
import io.orderpulse.udfs.address.AddressParts;
import io.orderpulse.udfs.address.ShipTo;
import java.util.Map;
import java.util.Optional;

/**
 * One line of output.
 *
 * @param id of the input line
 * @param kind {@code place} or {@code unknown}
 * @param key keyed hash, or null when unknown
 * @param canonical the one form of the place, or null when unknown
 * @param parts what the address says, by name; empty when unknown
 */
public record AddressAnswer(
    JsonNode id, String kind, String key, String canonical, Map<String, String> parts) {

  /** The answer to one address. */
  public static AddressAnswer of(JsonNode id, String text, AddressCanonicaliser addresses) {
    Optional<AddressParts> found =
        AddressCanonicaliser.understand(new ShipTo(null, null, null, text, null));
    if (found.isEmpty()) {
      return new AddressAnswer(id, AddressKey.UNKNOWN, null, null, Map.of());
    }
    AddressKey key = addresses.key(found.get());
    return new AddressAnswer(
        id, key.kind(), key.key(), found.get().canonical(), found.get().parts());
  }
}
