package io.orderpulse.sandbox.bench.rules;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.core.io.InputStatus;

/**
 * As many numbers as the run has events, and then nothing more without an end: at an end Flink
 * would let every deadline pass, while the state is to be seen with all its open orders.
 */
final class HeldSequence extends NumberSequenceSource {

  private static final long serialVersionUID = 1L;

  HeldSequence(long numbers) {
    super(0, numbers); // the last one is never read
  }

  @Override
  public SourceReader<Long, NumberSequenceSplit> createReader(SourceReaderContext context) {
    return new Held(super.createReader(context), Track.running());
  }

  private static final class Held implements SourceReader<Long, NumberSequenceSplit> {
    private final SourceReader<Long, NumberSequenceSplit> numbers;
    private final Track track;
    private boolean given;

    Held(SourceReader<Long, NumberSequenceSplit> numbers, Track track) {
      this.numbers = numbers;
      this.track = track;
    }

    @Override
    public void start() {
      numbers.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Long> output) throws Exception {
      if (track.atEnd()) {
        track.ends();
        return InputStatus.NOTHING_AVAILABLE;
      }
      if (!given) {
        return numbers.pollNext(output); // asks for the numbers and gives none
      }
      track.reads();
      return numbers.pollNext(output);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
      return track.atEnd() ? new CompletableFuture<>() : numbers.isAvailable();
    }

    @Override
    public void addSplits(List<NumberSequenceSplit> splits) {
      given = true;
      numbers.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
      numbers.notifyNoMoreSplits();
    }

    @Override
    public List<NumberSequenceSplit> snapshotState(long checkpoint) {
      return numbers.snapshotState(checkpoint);
    }

    @Override
    public void close() {
      // numbers hold nothing open
    }
  }
}
