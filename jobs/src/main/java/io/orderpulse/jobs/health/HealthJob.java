package io.orderpulse.jobs.health;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.FeedsConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.RulesConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.config.TimeConfig;
import io.orderpulse.jobs.intake.IntakeJob;
import io.orderpulse.jobs.kafka.KafkaSinks;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.life.FeedbackStream;
import io.orderpulse.jobs.rules.RuleStream;
import io.orderpulse.jobs.rules.RuleTopic;
import io.orderpulse.jobs.rules.RulesAtStart;
import io.orderpulse.jobs.time.JobClock;
import io.orderpulse.jobs.time.LiveSource;
import io.orderpulse.jobs.time.LiveTime;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The health job: configuration and I/O; {@link HealthTopology} has the way between. */
public final class HealthJob {

  private HealthJob() {}

  /** Arguments: {@code [--config FILE] [--set key=value]...}. */
  public static void main(String[] args) throws Exception {
    Settings settings = Settings.of(args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, settings);
    env.execute("orderpulse-health");
  }

  static void build(StreamExecutionEnvironment env, Settings settings) {
    KafkaConfig kafka = KafkaConfig.from(settings);
    ClockConfig clock = ClockConfig.from(settings);
    RulesAtStart rules =
        RulesAtStart.of(RulesConfig.from(settings).load(), RuleTopic.read(kafka), clock);
    build(env, settings, rules);
  }

  static void build(StreamExecutionEnvironment env, Settings settings, RulesAtStart rules) {
    KafkaConfig kafka = KafkaConfig.from(settings);
    ClockConfig clock = ClockConfig.from(settings);
    LiveTime time = LiveTime.of(TimeConfig.from(settings), clock);

    LiveSource<Event> source =
        LiveSource.behind(
            IntakeJob.upstream(kafka),
            kafka,
            "health",
            List.of(kafka.topics().name(Topic.EVENTS)),
            new EventRecords(),
            time);
    DataStream<Event> events =
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "events").uid("events");
    JobClock jobClock = JobClock.of(clock);
    DataStream<Event> feedback = FeedbackStream.of(env, kafka, jobClock);
    HealthTopology topology =
        new HealthTopology(
            rules.rules(),
            RunFacts.live(jobClock::now),
            Long.MAX_VALUE,
            FeedsConfig.from(settings).feeds());
    RuleStream told = RuleStream.of(env, kafka, rules, clock);
    HealthMessages.of(topology.build(events.union(feedback), told), kafka.topics())
        .sinkTo(KafkaSinks.messages(kafka, "health"))
        .uid("health-topics")
        .name("health-topics");
  }
}
