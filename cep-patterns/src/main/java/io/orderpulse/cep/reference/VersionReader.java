package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.template.compare.CanonicalContent;
import io.orderpulse.cep.template.compare.Compare;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Evidence;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;

/** Reads the version that an event tells of. */
final class VersionReader {

  private final Compare template;

  VersionReader(Compare template) {
    this.template = template;
  }

  Version read(Fact fact) {
    Map<String, Content> values = new HashMap<>();
    for (String field : template.value()) {
      Object value = fact.event().data().get(field);
      if (value != null) {
        values.put(field, new Content(CanonicalContent.flatten(value)));
      }
    }
    String each = template.each() == null ? null : fact.event().text(template.each());
    String name = String.valueOf(fact.event().data().getOrDefault("version", "—"));
    return new Version(each, effective(fact), name, values, Evidence.of(fact.event()));
  }

  private long effective(Fact fact) {
    String text = template.effective() == null ? null : fact.event().text(template.effective());
    if (text == null) {
      return fact.time();
    }
    try {
      return Rfc3339.parse(text);
    } catch (DateTimeException e) {
      return fact.time(); // intake has refused it for known types; others count from their time
    }
  }
}
