package io.orderpulse.jobs.life;

import io.orderpulse.cep.life.Calls;
import io.orderpulse.cep.life.Cover;
import io.orderpulse.cep.life.Feeds;
import io.orderpulse.cep.life.Follow;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.life.Mute;
import io.orderpulse.cep.life.Settle;
import io.orderpulse.cep.life.Stage;
import io.orderpulse.cep.life.Storm;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * From verdicts to what is said of anomalies.
 *
 * <pre>
 *   verdicts ─┬─ follow-conditions ─┬──────────────────────────────────────┬─► settle-anomalies ─► said
 *   feedback ─┤    (dedup_key)      ├─ cover-absences ─┬───────────────────┤      (dedup_key)
 *   heard ────┼─────────────────────┘  (feed, carrier) ▼                   │
 *             │                     ├─────────────── mute-anomalies ───────┤
 *             │                     │                (order, subject)      │
 *             │                     └─────────────── fold-storms ──────────┤
 *             │                                      (rule, value) ▼       │
 *             └───────────────────────────────────── follow-storms ────────┤
 *                                                    cap-calls ◄─ all ─────┘
 *   decisions of follow-conditions, commands of settle-anomalies ─► asked
 * </pre>
 */
public final class LifeTopology {

  private final Feeds feeds;
  private final long horizon;

  /**
   * @param feeds which feed speaks for whom
   * @param horizon last event time at which anything is said, ms; {@link Long#MAX_VALUE} when live
   */
  public LifeTopology(Feeds feeds, long horizon) {
    this.feeds = feeds;
    this.horizon = horizon;
  }

  /**
   * What comes of it.
   *
   * @param said records for the topics, not yet with facts of the run
   * @param asked commands, some of them more than once
   */
  public record Said(DataStream<LifeEvent> said, DataStream<LifeEvent> asked) {}

  /**
   * Builds the stages.
   *
   * @param verdicts on anomalies
   * @param feedback what people say of them, for both stages that follow them
   * @param heard what feeds were heard
   */
  public Said build(
      DataStream<LifeEvent> verdicts, DataStream<LifeEvent> feedback, DataStream<LifeEvent> heard) {
    var follow =
        stage("follow-conditions", Follow.rules(feeds), verdicts.union(of(feedback, To.FOLLOW)));
    var cover =
        stage("cover-absences", new Cover(feeds.grace()), to(To.COVER, follow).union(heard));
    var mute = stage("mute-anomalies", new Mute(), to(To.MUTE, follow, cover));
    var storm = stage("fold-storms", new Storm(), to(To.STORM, follow, cover, mute));
    var groups =
        stage(
            "follow-storms",
            Follow.groups(),
            to(To.FOLLOW_GROUP, storm).union(of(feedback, To.FOLLOW_GROUP)));
    var calls = stage("cap-calls", new Calls(), to(To.CALLS, follow, cover, mute, storm, groups));
    var settle =
        stage(
            "settle-anomalies",
            new Settle(),
            to(To.SETTLE, follow, cover, mute, storm, groups, calls));
    return new Said(to(To.TOPICS, settle), to(To.ACTIONS, follow, settle));
  }

  private static DataStream<LifeEvent> of(DataStream<LifeEvent> feedback, To to) {
    String name = to.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-feedback";
    return named(name, feedback.filter(e -> e.to() == to));
  }

  @SafeVarargs
  private static DataStream<LifeEvent> to(To to, SingleOutputStreamOperator<LifeEvent>... stages) {
    DataStream<LifeEvent> all = stages[0].getSideOutput(RunStage.to(to));
    for (int i = 1; i < stages.length; i++) {
      all = all.union(stages[i].getSideOutput(RunStage.to(to)));
    }
    return all;
  }

  private SingleOutputStreamOperator<LifeEvent> stage(
      String name, Stage<?> stage, DataStream<LifeEvent> events) {
    return named(
        name,
        events
            .keyBy(LifeEvent::key, Types.STRING)
            .process(new RunStage<>(stage, horizon))
            .returns(TypeInformation.of(LifeEvent.class)));
  }

  private static SingleOutputStreamOperator<LifeEvent> named(
      String name, SingleOutputStreamOperator<LifeEvent> operator) {
    return operator.uid(name).name(name);
  }
}
