package io.orderpulse.jobs.elasticsearch;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;

/** Gathers documents into requests; what becomes of them is for {@link BulkRequest} to say. */
final class ElasticsearchWriter extends AsyncSinkWriter<Document, BulkEntry> {

  private final BulkTools tools;

  private ElasticsearchWriter(
      ElementConverter<Document, BulkEntry> converter,
      WriterInitContext context,
      BulkTools tools,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<BulkEntry>> state) {
    super(
        converter,
        context,
        configuration,
        state,
        new SimpleBatchCreator<>(configuration.getMaxBatchSizeInBytes()),
        new DequeRequestBuffer<>());
    this.tools = tools;
  }

  static ElasticsearchWriter create(
      ElementConverter<Document, BulkEntry> converter,
      WriterInitContext context,
      Connection connection,
      BulkLimits limits,
      RejectedHandler.Factory rejected,
      Collection<BufferedRequestState<BulkEntry>> state) {
    ProcessingTimeService time = context.getProcessingTimeService();
    Timers timers =
        (delay, action) ->
            time.registerTimer(time.getCurrentProcessingTime() + delay, timestamp -> action.run());
    BulkGate gate = new BulkGate(limits, () -> ThreadLocalRandom.current().nextDouble(), timers);
    BulkTools tools =
        new BulkTools(
            new BulkClient(RestClients.open(connection), connection.timeouts().request(), timers),
            gate,
            rejected.create(),
            context.getMailboxExecutor(),
            SinkMetric.register(context.metricGroup()),
            limits);
    return new ElasticsearchWriter(converter, context, tools, configuration(limits, gate), state);
  }

  @Override
  protected void submitRequestEntries(List<BulkEntry> entries, ResultHandler<BulkEntry> result) {
    new BulkRequest(tools, entries, result).send();
  }

  /** Never more than fits in a request: what is larger is rejected when its turn comes. */
  @Override
  protected long getSizeInBytes(BulkEntry entry) {
    return Math.min(entry.size(), tools.limits().maxBytes());
  }

  @Override
  public void close() {
    tools.client().close();
    tools.rejected().close();
  }

  private static AsyncSinkWriterConfiguration configuration(BulkLimits limits, BulkGate gate) {
    return AsyncSinkWriterConfiguration.builder()
        .setMaxBatchSize(limits.maxDocuments())
        .setMaxBatchSizeInBytes(limits.maxBytes())
        .setMaxInFlightRequests(limits.maxInFlight())
        .setMaxBufferedRequests(limits.maxBuffered())
        .setMaxTimeInBufferMS(limits.linger().toMillis())
        .setMaxRecordSizeInBytes(limits.maxBytes())
        .setRateLimitingStrategy(gate)
        .build();
  }
}
