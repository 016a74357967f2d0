package io.orderpulse.jobs.buffer;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.BufferConfig;
import io.orderpulse.jobs.time.JobClock;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes {@link CheckOrders} where it runs, with the mailbox of its task. */
final class CheckOrdersFactory extends AbstractStreamOperatorFactory<Event>
    implements OneInputStreamOperatorFactory<OrderNews, Event> {

  private static final long serialVersionUID = 1L;

  private final BufferConfig config;
  private final JobClock clock;
  private final BufferEvents events;

  CheckOrdersFactory(BufferConfig config, JobClock clock, BufferEvents events) {
    this.config = config;
    this.clock = clock;
    this.events = events;
  }

  @Override
  @SuppressWarnings("unchecked") // the signature of Flink's interface
  public <T extends StreamOperator<Event>> T createStreamOperator(
      StreamOperatorParameters<Event> parameters) {
    return (T) new CheckOrders(parameters, config, clock, events);
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature of Flink's interface
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader loader) {
    return CheckOrders.class;
  }
}
