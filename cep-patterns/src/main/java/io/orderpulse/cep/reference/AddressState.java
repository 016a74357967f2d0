package io.orderpulse.cep.reference;

import java.util.List;
import java.util.Map;

/**
 * What a <em>count-window</em> rule remembers of one key.
 *
 * @param members orders by id, in the order in which they were placed
 * @param open anchors of the open groups and when each opened
 */
public record AddressState(List<Member> members, Map<String, Long> open) {

  static final AddressState EMPTY = new AddressState(List.of(), Map.of());
}
