package io.orderpulse.cep.cel;

import java.io.Serial;

/** The expression has a part for which there is no closure; the CEL runtime evaluates it. */
class NotInSubset extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  NotInSubset() {
    super(null, null, false, false);
  }
}
