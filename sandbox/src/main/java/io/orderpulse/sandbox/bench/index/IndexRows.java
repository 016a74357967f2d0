package io.orderpulse.sandbox.bench.index;

import io.orderpulse.sandbox.bench.Spread;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All rounds with one size of requests, those of the two writers in pairs.
 *
 * @param bulk most documents in a request
 * @param documents written in each round
 * @param bytes of the requests of a round
 * @param bare rounds of the bare client
 * @param job rounds of the index job
 */
record IndexRows(
    int bulk, long documents, long bytes, List<IndexRound> bare, List<IndexRound> job) {

  Spread rate(List<IndexRound> rounds) {
    return Spread.of(rounds, round -> round.perSecond(documents));
  }

  double megabytes(List<IndexRound> rounds) {
    return Spread.of(rounds, round -> bytes * 1e3 / round.cost().wallNanos()).median();
  }

  double clientMicros(List<IndexRound> rounds) {
    return Spread.of(rounds, round -> round.cost().cpuNanos() / 1e3 / documents).median();
  }

  double serverMicros(List<IndexRound> rounds) {
    return Spread.of(rounds, round -> round.serverNanos() / 1e3 / documents).median();
  }

  /** What the job does of what the bare client did just before or after. */
  Spread ratio() {
    return Spread.of(
        IntStream.range(0, job.size())
            .mapToDouble(i -> job.get(i).perSecond(documents) / bare.get(i).perSecond(documents))
            .toArray());
  }

  /** Whether both left the same documents each time. */
  boolean isSound() {
    long there = bare.get(0).there();
    return there > 0
        && bare.stream().allMatch(round -> round.there() == there)
        && job.stream().allMatch(round -> round.there() == there);
  }
}
