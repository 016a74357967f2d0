package io.orderpulse.jobs.health;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.reference.AddressState;
import io.orderpulse.cep.reference.CompareState;
import io.orderpulse.cep.reference.DeadlineState;
import io.orderpulse.cep.reference.ExpectState;
import io.orderpulse.cep.reference.Miss;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.TimelineEntry;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.metric.Claim;
import io.orderpulse.jobs.metric.DriftInput;
import io.orderpulse.jobs.metric.ExposeDrift;
import io.orderpulse.jobs.metric.MeasureInput;
import io.orderpulse.jobs.metric.OrderTally;
import io.orderpulse.jobs.metric.PolicyUse;
import io.orderpulse.jobs.rules.KnownVersion;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What travels or lies in state must be able to grow, which Kryo would not allow; values with a
 * serializer of their own have their golden bytes instead.
 */
class StateTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        RuleChange.class,
        Verdict.class,
        Miss.class,
        ExpectState.class,
        DeadlineState.class,
        AddressState.class,
        CompareState.class,
        OrderState.class,
        WaybillState.class,
        OrderSnapshot.class,
        HealthInput.class,
        HealthState.class,
        Anomaly.class,
        KnownVersion.class,
        KafkaRecord.class,
        OrderHealth.class,
        TimelineEntry.class,
        MeasureInput.class,
        OrderTally.class,
        DriftInput.class,
        PolicyUse.class,
        ExposeDrift.DriftCell.class,
        Claim.class,
        Metric.class
      })
  void isSerialisedWithoutKryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }
}
