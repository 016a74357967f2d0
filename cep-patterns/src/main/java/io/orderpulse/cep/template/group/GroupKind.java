package io.orderpulse.cep.template.group;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.TemplateKind;

/** One anomaly for a cause that many share. */
public final class GroupKind implements TemplateKind<Group, GroupCell> {

  @Override
  public String wire() {
    return "group";
  }

  @Override
  public int number() {
    return 11;
  }

  @Override
  public String purpose() {
    return "one anomaly for a cause that many share, from a notice to its end";
  }

  @Override
  public Group read(Clauses clauses) {
    return GroupClauses.read(clauses);
  }

  @Override
  public Group shape(Group template) {
    return template;
  }

  @Override
  public Table<GroupCell> table(Rule rule, Group template) {
    return new GroupTable(rule, template);
  }

  @Override
  public CellCodec<GroupCell> codec() {
    return new GroupCodec();
  }
}
