package io.orderpulse.sandbox.bench.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import io.orderpulse.events.Event;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.sandbox.bench.rules.RuleSet;
import io.orderpulse.sandbox.bench.rules.SequentialEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each rule is a statement: every start, then the limit passes and no end comes. */
public final class EsperEngine implements SequentialEngine {

  private final EPRuntime runtime;
  private final EPEventService service;
  private final Map<String, String> names = new HashMap<>();
  private long now;
  private long misses;

  /** Compiles and deploys the rules. */
  public EsperEngine(RuleSet rules) throws Exception {
    Configuration configuration = new Configuration();
    Stream.concat(
            EventTypes.all().stream().map(EventType::name),
            rules.rules().stream().flatMap(rule -> rule.types().stream()))
        .forEach(type -> names.put(type, Epl.name(type)));
    names.values().forEach(name -> configuration.getCommon().addEventType(name, EsperEvent.class));
    configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
    configuration.getRuntime().getThreading().setListenerDispatchPreserveOrder(false);
    runtime = EPRuntimeProvider.getRuntime("bench", configuration);
    service = runtime.getEventService();
    String epl = rules.rules().stream().map(Epl::of).collect(Collectors.joining(";\n"));
    EPCompiled compiled =
        EPCompilerProvider.getCompiler().compile(epl, new CompilerArguments(configuration));
    for (EPStatement statement :
        runtime.getDeploymentService().deploy(compiled).getStatements()) {
      statement.addListener((found, gone, from, in) -> misses += found.length);
    }
  }

  @Override
  public void event(Event event) {
    clock(event.time());
    service.sendEventBean(new EsperEvent(event), names.get(event.type()));
  }

  @Override
  public void clock(long time) {
    if (time > now) {
      now = time;
      service.advanceTime(time);
    }
  }

  @Override
  public long misses() {
    return misses;
  }

  @Override
  public void close() {
    runtime.destroy();
  }
}
