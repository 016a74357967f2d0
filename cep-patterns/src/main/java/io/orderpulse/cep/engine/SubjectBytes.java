package io.orderpulse.cep.engine;

import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.verdict.SubjectFacts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Binary form of what is known of the orders behind a key. */
final class SubjectBytes {

  private SubjectBytes() {}

  static void write(SubjectFacts facts, CellOutput out) throws IOException {
    out.number(facts.orderIds().size());
    for (String id : facts.orderIds()) {
      out.text(id);
      out.value(facts.amounts().get(id));
    }
    out.text(facts.channel());
    out.text(facts.warehouse());
    out.text(facts.tier());
  }

  static SubjectFacts read(CellInput in) throws IOException {
    int size = (int) in.number();
    List<String> ids = new ArrayList<>(size);
    Map<String, BigDecimal> amounts = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String id = in.text();
      ids.add(id);
      if (in.value() instanceof BigDecimal amount) {
        amounts.put(id, amount);
      }
    }
    return new SubjectFacts(ids, in.text(), in.text(), in.text(), amounts);
  }
}
