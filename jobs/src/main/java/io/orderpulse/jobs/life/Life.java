package io.orderpulse.jobs.life;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.life.Feeds;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Heartbeat;
import io.orderpulse.jobs.health.HealthInput;
import io.orderpulse.jobs.health.SeenEvent;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The life of anomalies and of the commands that they cause, as part of the health job.
 *
 * <pre>
 *   verdicts ── verdict-events ─┬──────────────► {@link LifeTopology} ─┬─► said
 *   events ─┬─ feedback ────────┼──────────────►                      └─ ask-once ─► actions, decisions
 *           ├─ listen-to-feeds ─┼──────────────►                              ▲
 *           └─ action-answers ──┼─────────────────────────────────────────────┘
 *   rule changes ───────────────┴─ beat-rules ─► heartbeats
 * </pre>
 *
 * @param said records for the topics, not yet with facts of the run
 * @param actions commands, each once
 * @param decisions what became of commands, for the orders' documents
 * @param heartbeats signs of life of rules
 */
public record Life(
    DataStream<LifeEvent> said,
    DataStream<ActionCommand> actions,
    DataStream<HealthInput> decisions,
    DataStream<Heartbeat> heartbeats) {

  /**
   * Builds the streams.
   *
   * @param events without doubles
   * @param changes of rules; their watermarks do not matter
   * @param initial rules that the job starts with
   * @param horizon last event time at which anything is said, ms
   */
  public static Life of(
      DataStream<Verdict> verdicts,
      DataStream<SeenEvent> events,
      DataStream<RuleChange> changes,
      List<RuleChange> initial,
      Feeds feeds,
      long horizon) {
    TypeInformation<LifeEvent> type = TypeInformation.of(LifeEvent.class);
    DataStream<LifeEvent> judged =
        named("verdict-events", verdicts.map(LifeEvent::of).returns(type));
    LifeTopology.Said said =
        new LifeTopology(feeds, horizon)
            .build(
                judged,
                named("feedback", events.flatMap(new FeedbackEvents()).returns(type)),
                named(
                    "listen-to-feeds",
                    events.transform("listen-to-feeds", type, new ListenToFeeds())));
    DataStream<Answer> answers =
        named(
            "action-answers",
            events.flatMap(new Answer.Find()).returns(TypeInformation.of(Answer.class)));
    SingleOutputStreamOperator<ActionCommand> actions =
        named(
            "ask-once",
            said.asked()
                .keyBy(LifeEvent::key, Types.STRING)
                .connect(answers.keyBy(Answer::actionId, Types.STRING))
                .process(new AskOnce())
                .returns(TypeInformation.of(ActionCommand.class)));
    SingleOutputStreamOperator<Heartbeat> heartbeats =
        named(
            "beat-rules",
            judged
                .connect(changes)
                .transform(
                    "beat-rules", TypeInformation.of(Heartbeat.class), new BeatRules(initial))
                .forceNonParallel()
                .disableChaining()); // or with one subtask those behind could never have more
    return new Life(said.said(), actions, actions.getSideOutput(AskOnce.PER_ORDER), heartbeats);
  }

  private static <T> SingleOutputStreamOperator<T> named(
      String name, SingleOutputStreamOperator<T> operator) {
    return operator.uid(name).name(name);
  }
}
