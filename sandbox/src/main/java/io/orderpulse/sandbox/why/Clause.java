package io.orderpulse.sandbox.why;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.Hops;
import io.orderpulse.cep.template.sequence.Sequence;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One clause of a rule as explanations name it.
 *
 * @param name its name in the file
 * @param events events that it means; empty when it is a condition over the order
 * @param condition CEL over the order, or null
 */
record Clause(String name, List<Selector> events, String condition) {

  /** What clauses do, in Chinese and English. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("from", "开始计时 starts the clock"),
          Map.entry("expect", "满足期望 is what was expected"),
          Map.entry("unless", "不再期望 makes it pointless"),
          Map.entry("stop", "中止期望 ends it until the next start"),
          Map.entry("until", "结束 ends it"),
          Map.entry("when", "异常事件 is wrong by itself"),
          Map.entry("resolve", "恢复 mends it"),
          Map.entry("expected", "应有版本 says what should be"),
          Map.entry("actual", "实际版本 says what is"),
          Map.entry("judgeAt", "判定时刻 is where it is judged"),
          Map.entry("together", "已合并 names two members"),
          Map.entry("add", "计入 brings one"),
          Map.entry("remove", "移出 takes one away"),
          Map.entry("count", "盘点 counts"),
          Map.entry("subtract", "扣减 takes away"),
          Map.entry("hold", "占用 holds"),
          Map.entry("release", "释放 gives back"),
          Map.entry("part", "分子 counts above the line"),
          Map.entry("whole", "分母 counts below the line"),
          Map.entry("of", "计数 is counted"),
          Map.entry("holds", "条件成立 it is so"),
          Map.entry("member", "可计入 it may be counted"),
          Map.entry("gone", "不再计入 it no longer counts"),
          Map.entry("alone", "单独处理 it is alone"));

  /** The clauses of a rule; of a table of links, those of one link. */
  static List<Clause> of(Rule rule, String discriminator) {
    List<Clause> clauses = new ArrayList<>();
    if (rule.template() instanceof Sequence sequence) {
      for (Sequence.Stage stage : sequence.stages()) {
        clauses.add(new Clause(stage.name(), stage.events(), null));
      }
      clauses.add(new Clause("resolve", sequence.resolve(), null));
      return clauses;
    }
    Object template = rule.template();
    if (rule.template() instanceof Hops hops) {
      template =
          hops.links().stream()
              .filter(link -> link.name().equals(discriminator))
              .findFirst()
              .<Object>map(Hops.Link::expect)
              .orElse(hops);
    }
    for (RecordComponent component : template.getClass().getRecordComponents()) {
      Object value = value(template, component);
      if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Selector) {
        clauses.add(
            new Clause(
                component.getName(), list.stream().map(Selector.class::cast).toList(), null));
      } else if (value instanceof String text
          && List.of("holds", "member", "gone", "alone").contains(component.getName())) {
        clauses.add(new Clause(component.getName(), List.of(), text));
      }
    }
    return clauses;
  }

  private static Object value(Object template, RecordComponent component) {
    try {
      return component.getAccessor().invoke(template);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component of a public record can be read", e);
    }
  }

  /** True when the clause means the fact. */
  boolean means(Fact fact) {
    if (condition != null) {
      return fact.order() != null && Condition.of(condition, Scopes.context()).holds(fact);
    }
    for (Selector selector : events) {
      if (selector.event().equals(fact.event().type())
          && (selector.where() == null
              || selector.where().contains("stages.")
              || Condition.of(selector.where(), Scopes.of(List.of(selector))).holds(fact))) {
        return true;
      }
    }
    return false;
  }

  /** Its name and what it does. */
  String words() {
    return name + ": " + WORDS.getOrDefault(name, "阶段 stage");
  }
}
