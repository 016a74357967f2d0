package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * The fields of a record that its document cannot do without.
 *
 * @param data the record
 */
record Fields(JsonNode data) {

  /** A text that is not empty. */
  String text(String name) throws UnusableRecordException {
    JsonNode value = present(name);
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw new UnusableRecordException("WRONG_TYPE", "data." + name, name + " is not a text");
    }
    return value.textValue();
  }

  /** A whole number, 0 or more. */
  long count(String name) throws UnusableRecordException {
    JsonNode value = present(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw new UnusableRecordException(
          "WRONG_TYPE", "data." + name, name + " is not a whole number of zero or more");
    }
    return value.longValue();
  }

  /** An RFC 3339 time. */
  Instant time(String name) throws UnusableRecordException {
    try {
      return OffsetDateTime.parse(text(name)).toInstant();
    } catch (DateTimeParseException e) {
      throw new UnusableRecordException("BAD_TIME", "data." + name, name + " is not a time");
    }
  }

  private JsonNode present(String name) throws UnusableRecordException {
    JsonNode value = data.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw new UnusableRecordException("MISSING_FIELD", "data." + name, name + " is missing");
    }
    return value;
  }
}
