package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.cep.configuration.SharedBufferCacheConfig;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** A host alone in an operator; says each match as a line. */
final class HostOperator extends AbstractStreamOperator<Found>
    implements OneInputStreamOperator<Fact, Found>, Triggerable<String, VoidNamespace> {

  private static final long serialVersionUID = 1L;

  private final transient List<PatternRule> rules;
  private transient InternalTimerService<VoidNamespace> timers;
  transient PatternHost host;
  transient int late;

  HostOperator(List<PatternRule> rules) {
    this.rules = rules;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    host =
        new PatternHost(
            context.getKeyedStateStore(),
            TypeInformation.of(Fact.class).createSerializer(new SerializerConfigImpl()),
            new SharedBufferCacheConfig(),
            time -> timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time),
            () -> late++);
    host.rules(rules);
  }

  @Override
  public void open() throws Exception {
    super.open();
    timers = getInternalTimerService("timers", VoidNamespaceSerializer.INSTANCE, this);
  }

  @Override
  public void processElement(StreamRecord<Fact> element) throws Exception {
    host.add(element.getValue());
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    host.onTimer(timer.getTimestamp(), sink(timer.getKey()));
  }

  /** Puts a limit where versions before {@link RunEnds} did, with a timer of its own. */
  void limitAsOnceStored(long time, int code) throws Exception {
    TurnSerializer serializer =
        new TurnSerializer(
            TypeInformation.of(Fact.class).createSerializer(new SerializerConfigImpl()));
    getKeyedStateStore()
        .getMapState(new MapStateDescriptor<>("pattern-turns", LongSerializer.INSTANCE, serializer))
        .put(time, new Turn(List.of(), List.of(code)));
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
  }

  MatchSink sink(String key) {
    return (code, match) ->
        output.collect(new StreamRecord<>(new Found(code, key, match.stages(), match.time())));
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
    throw new IllegalStateException("there are no such timers");
  }

  @Override
  public void close() throws Exception {
    super.close();
    host.close();
  }
}
