package io.orderpulse.jobs.life;

import static io.orderpulse.jobs.health.testing.Events.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.life.Feeds;
import io.orderpulse.cep.life.Follow;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handlings;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.record.ActionCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** A command is asked for once, and its answer is noted whenever it comes. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class AskOnceTest {

  private static final Rule RULE =
      RuleFiles.builtIn().orThrow().rules().stream()
          .filter(r -> r.id().equals("priority-pick"))
          .findFirst()
          .orElseThrow();

  private static final String ID = "PRIORITY_PICK|order/O1|priority-pick";

  private static KeyedTwoInputStreamOperatorTestHarness<String, LifeEvent, Answer, ActionCommand>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new AskOnce()),
        LifeEvent::key,
        Answer::actionId,
        Types.STRING);
  }

  /** What following the rule's verdict asks for. */
  private static LifeEvent ask(long time) {
    Handling handling =
        Handlings.of(RULE).about(new Handling.About(null, null, at("PT24H"), null, null, "李**"));
    SubjectFacts facts = new SubjectFacts(List.of("O1"), null, null, null, Map.of());
    Verdict verdict =
        Verdict.open(new Draft(RULE).about("O1", null, facts).at(time, time).build())
            .handled(handling);
    List<LifeEvent> said = new ArrayList<>();
    Follow follow = Follow.rules(Feeds.DEFAULT);
    follow.moment("k", follow.fresh(), time, List.of(LifeEvent.of(verdict)), null, said::add);
    return said.stream().filter(e -> e.kind() == Kind.ASK).findFirst().orElseThrow();
  }

  private static List<String> decisions(
      KeyedTwoInputStreamOperatorTestHarness<String, LifeEvent, Answer, ActionCommand> harness) {
    return harness.getSideOutput(AskOnce.PER_ORDER).stream()
        .map(r -> r.getValue())
        .map(i -> i.orderId() + " " + i.decision().name() + " " + i.decision().outcome())
        .toList();
  }

  @Test
  void theSameCommandIsAskedForOnceAlsoOverARestart() throws Exception {
    OperatorSubtaskState savepoint;
    try (var harness = harness()) {
      harness.open();
      harness.processElement1(ask(at("PT0S")), 0);
      harness.processElement1(ask(at("PT1H")), 0);
      assertThat(harness.extractOutputValues()).hasSize(1);
      ActionCommand command = harness.extractOutputValues().get(0);
      assertThat(command.actionId()).isEqualTo(ID);
      assertThat(command.cause()).isEqualTo("priority-pick");
      assertThat(command.expiresAt()).isEqualTo(at("PT24H"));
      assertThat(command.requiresApproval()).isFalse();
      assertThat(command.params()).containsEntry("due", "2026-02-15T04:00:00.000Z");
      assertThat(decisions(harness)).containsExactly("O1 PRIORITY_PICK requested");
      savepoint = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(savepoint);
      harness.open();
      harness.processElement1(ask(at("PT2H")), 0);
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processElement2(new Answer(ID, "failed", at("PT3H")), 0);
      assertThat(decisions(harness)).containsExactly("O1 PRIORITY_PICK failed");
      harness.processBothWatermarks(
          new org.apache.flink.streaming.api.watermark.Watermark(at("P91D")));
      assertThat(harness.numKeyedStateEntries()).isZero();
    }
  }

  @Test
  void anAnswerThatOvertakesItsCommandIsNotLost() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement2(new Answer(ID, "confirmed", at("PT0S")), 0);
      harness.processElement1(ask(at("PT0S")), 0);
      assertThat(harness.extractOutputValues()).hasSize(1);
      assertThat(decisions(harness)).containsExactly("O1 PRIORITY_PICK confirmed");
    }
  }
}
