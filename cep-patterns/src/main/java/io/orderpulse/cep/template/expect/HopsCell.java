package io.orderpulse.cep.template.expect;

import java.util.TreeMap;

/** What a <em>hops</em> rule remembers of one key: an expectation for each link that it met. */
final class HopsCell {

  /** By the name of the link. */
  final TreeMap<String, ExpectCell> links = new TreeMap<>();
}
