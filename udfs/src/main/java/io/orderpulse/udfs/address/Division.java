package io.orderpulse.udfs.address;

/**
 * A name by which a division may be called.
 *
 * @param code of GB/T 2260: two digits a province, four a prefecture, six a district or county
 * @param scope beginning of codes within which the name means it
 * @param full true for a whole name (青浦区), false for a short one (青浦)
 */
record Division(String code, String scope, boolean full) {

  /** Whether this may be meant where so much of the code is known. */
  boolean fits(String known) {
    return related(code, known) && related(scope, known);
  }

  /** Whether one code is the other or lies in it. */
  static boolean related(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }
}
