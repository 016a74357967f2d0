package io.orderpulse.jobs.elasticsearch;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Writes documents to Elasticsearch in bulk; see the package for its promise. */
public final class ElasticsearchSink extends AsyncSinkBase<Document, BulkEntry> {

  private static final long serialVersionUID = 1L;

  private final Connection connection;
  private final BulkLimits limits;
  private final RejectedHandler.Factory rejected;

  /**
   * @param connection to which cluster
   * @param limits how much at once
   * @param rejected where documents go that are refused for good
   */
  public ElasticsearchSink(
      Connection connection, BulkLimits limits, RejectedHandler.Factory rejected) {
    super(
        (document, context) -> new BulkEntry(document, 0),
        limits.maxDocuments(),
        limits.maxInFlight(),
        limits.maxBuffered(),
        limits.maxBytes(),
        limits.linger().toMillis(),
        limits.maxBytes());
    this.connection = connection;
    this.limits = limits;
    this.rejected = rejected;
  }

  @Override
  public StatefulSinkWriter<Document, BufferedRequestState<BulkEntry>> createWriter(
      WriterInitContext context) {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<Document, BufferedRequestState<BulkEntry>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<BulkEntry>> state) {
    return ElasticsearchWriter.create(
        getElementConverter(), context, connection, limits, rejected, fitted(state));
  }

  /** The sizes in a checkpoint are those of the limits it was taken under. */
  private List<BufferedRequestState<BulkEntry>> fitted(
      Collection<BufferedRequestState<BulkEntry>> state) {
    return state.stream()
        .map(
            part ->
                new BufferedRequestState<>(
                    part.getBufferedRequestEntries().stream().map(this::fitted).toList()))
        .toList();
  }

  private RequestEntryWrapper<BulkEntry> fitted(RequestEntryWrapper<BulkEntry> waiting) {
    BulkEntry entry = waiting.getRequestEntry();
    return new RequestEntryWrapper<>(entry, Math.min(entry.size(), limits.maxBytes()));
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<BulkEntry>> getWriterStateSerializer() {
    return new BulkEntrySerializer();
  }
}
