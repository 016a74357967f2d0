package io.orderpulse.udfs.product;

import java.util.List;

/** A table of product names has problems; the message has one line for each. */
public final class AliasException extends Exception {

  private static final long serialVersionUID = 1L;

  AliasException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
