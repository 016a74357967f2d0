package io.orderpulse.cep.pattern;

import org.apache.flink.api.common.state.AggregatingState;
import org.apache.flink.api.common.state.AggregatingStateDescriptor;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReducingState;
import org.apache.flink.api.common.state.ReducingStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** The state store as the shared buffer sees it: what lasts one turn is kept in memory. */
final class BufferStore implements KeyedStateStore {

  private static final String COUNTS = "sharedBuffer-events-count";

  private final KeyedStateStore store;
  private final TurnCounts counts;

  BufferStore(KeyedStateStore store, TurnCounts counts) {
    this.store = store;
    this.counts = counts;
  }

  @Override
  @SuppressWarnings("unchecked") // the buffer asks for times and counts under this name
  public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
    return descriptor.getName().equals(COUNTS)
        ? (MapState<K, V>) counts
        : store.getMapState(descriptor);
  }

  @Override
  public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
    return store.getState(descriptor);
  }

  @Override
  public <T> ListState<T> getListState(ListStateDescriptor<T> descriptor) {
    return store.getListState(descriptor);
  }

  @Override
  public <T> ReducingState<T> getReducingState(ReducingStateDescriptor<T> descriptor) {
    return store.getReducingState(descriptor);
  }

  @Override
  public <I, A, O> AggregatingState<I, O> getAggregatingState(
      AggregatingStateDescriptor<I, A, O> descriptor) {
    return store.getAggregatingState(descriptor);
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ValueState<T> getValueState(
      org.apache.flink.api.common.state.v2.ValueStateDescriptor<T> descriptor) {
    return store.getValueState(descriptor);
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ListState<T> getListState(
      org.apache.flink.api.common.state.v2.ListStateDescriptor<T> descriptor) {
    return store.getListState(descriptor);
  }

  @Override
  public <K, V> org.apache.flink.api.common.state.v2.MapState<K, V> getMapState(
      org.apache.flink.api.common.state.v2.MapStateDescriptor<K, V> descriptor) {
    return store.getMapState(descriptor);
  }

  @Override
  public <T> org.apache.flink.api.common.state.v2.ReducingState<T> getReducingState(
      org.apache.flink.api.common.state.v2.ReducingStateDescriptor<T> descriptor) {
    return store.getReducingState(descriptor);
  }

  @Override
  public <I, A, O> org.apache.flink.api.common.state.v2.AggregatingState<I, O> getAggregatingState(
      org.apache.flink.api.common.state.v2.AggregatingStateDescriptor<I, A, O> descriptor) {
    return store.getAggregatingState(descriptor);
  }

  @Override
  public String getBackendTypeIdentifier() {
    return store.getBackendTypeIdentifier();
  }
}
