package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.kafka.KafkaSources;
import io.orderpulse.jobs.kafka.Topic;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What a job is told about rules while it runs.
 *
 * <pre>
 *   topic rules ─ rules ─ rule-records (no clock) ─ admit-rules ─┬─► changes
 *                                                               └─► troubles
 * </pre>
 *
 * @param changes versions that come into force
 * @param troubles anomalies about rules that were refused; without a clock
 */
public record RuleStream(DataStream<RuleChange> changes, DataStream<Verdict> troubles) {

  /** Reads the topic from where the start has read it, or from where the job's state says. */
  public static RuleStream of(
      StreamExecutionEnvironment env, KafkaConfig kafka, RulesAtStart start, ClockConfig clock) {
    SingleOutputStreamOperator<KafkaRecord> records =
        env.fromSource(
                KafkaSources.rereadable(
                    kafka, "rules", kafka.topics().name(Topic.RULES), start.offsets()),
                WatermarkStrategy.noWatermarks(),
                "rules")
            .forceNonParallel()
            .uid("rules")
            .assignTimestampsAndWatermarks(Timeless.strategy())
            .forceNonParallel()
            .uid("rule-records")
            .name("rule-records");
    SingleOutputStreamOperator<RuleChange> changes =
        records
            .process(new AdmitRules(start, clock))
            .returns(TypeInformation.of(RuleChange.class))
            .forceNonParallel()
            .uid("admit-rules")
            .name("admit-rules");
    return new RuleStream(changes, changes.getSideOutput(AdmitRules.TROUBLES));
  }
}
