package io.orderpulse.udfs.address;

/**
 * In which division an address lies.
 *
 * @param code known part of the code, two to six digits, or empty
 * @param extra a district that the gazetteer does not have, or empty
 * @param rest the address behind its division
 */
record Region(String code, String extra, String rest) {

  private static final int DISTRICT = 6;

  /** Whether there is enough to tell two streets of the same name apart. */
  boolean complete() {
    return code.length() == DISTRICT || (!code.isEmpty() && !extra.isEmpty());
  }

  /** What stands for the division in a canonical address. */
  String key() {
    return extra.isEmpty() ? code : code + ':' + extra;
  }

  String province() {
    return name(2);
  }

  /** Empty where counties belong to the province. */
  String city() {
    String name = name(4);
    return name.contains("直辖") ? "" : name;
  }

  String district() {
    return extra.isEmpty() ? name(DISTRICT) : extra;
  }

  private String name(int digits) {
    return code.length() < digits ? "" : Gazetteer.BUILT_IN.name(code.substring(0, digits));
  }
}
