package io.orderpulse.jobs.intake;

import io.orderpulse.events.type.Personal;
import io.orderpulse.udfs.address.AddressCanonicaliser;
import io.orderpulse.udfs.address.AddressKey;
import io.orderpulse.udfs.address.ShipTo;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.privacy.Masks;
import io.orderpulse.udfs.privacy.PhoneNumber;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is left of one personal value behind the border. */
final class PersonalValue {

  /** A number a platform has hidden is shared by many people: it identifies nobody. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{7,15}");

  private static final Pattern HIDDEN = Pattern.compile("[*＊×xX•●]");

  private final KeyedHash hash;
  private final AddressCanonicaliser addresses;
  private final AddressCanonicaliser former;

  /**
   * @param former hash by the secret before, or null
   */
  PersonalValue(KeyedHash hash, KeyedHash former) {
    this.hash = hash;
    this.addresses = new AddressCanonicaliser(hash);
    this.former = former == null ? null : new AddressCanonicaliser(former);
  }

  /**
   * @param around the object the value stands in, which for an address holds its region
   * @return null when nothing is left
   */
  Object clean(Personal.Kind kind, String value, Map<?, ?> around) {
    return switch (kind) {
      case PHONE -> phone(value);
      case NAME -> Masks.name(value);
      case ADDRESS -> address(value, around);
      case KEYED_NOTE ->
          hash.hash("note", Normalizer.normalize(value, Normalizer.Form.NFKC).strip());
      case NOTE -> null;
    };
  }

  private String phone(String value) {
    String number = PhoneNumber.canonical(value);
    boolean whole = WHOLE_NUMBER.matcher(number).matches() && !HIDDEN.matcher(value).find();
    return whole ? hash.hash("phone", number) : null;
  }

  private Map<String, Object> address(String value, Map<?, ?> around) {
    ShipTo to =
        new ShipTo(
            text(around, "province"),
            text(around, "city"),
            text(around, "district"),
            value,
            text(around, "merge_group"));
    AddressKey key = addresses.key(to);
    Map<String, Object> clean = new LinkedHashMap<>();
    clean.put("kind", key.kind());
    if (key.key() != null) {
      clean.put("key", key.key());
      if (former != null) {
        clean.put(SettleAddressKey.PREVIOUS, former.key(to).key());
      }
    }
    return clean;
  }

  private static String text(Map<?, ?> map, String field) {
    return map.get(field) instanceof String s ? s : null;
  }
}
