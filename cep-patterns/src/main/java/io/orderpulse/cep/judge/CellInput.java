package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import java.io.IOException;

/** Reads what {@link CellOutput} wrote. */
public interface CellInput {

  boolean bool() throws IOException;

  long number() throws IOException;

  long time() throws IOException;

  String text() throws IOException;

  Evidence evidence() throws IOException;

  Object value() throws IOException;
}
