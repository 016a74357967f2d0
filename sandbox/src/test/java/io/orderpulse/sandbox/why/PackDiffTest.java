package io.orderpulse.sandbox.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.why.PackDiff.Difference;
import io.orderpulse.sandbox.why.PackDiff.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackDiffTest {

  private static Detected said(String order, long episode, String status, long time) {
    int seq = status.equals("OPEN") ? 1 : 2;
    String reason = status.equals("RESOLVED") ? "RECOVERED" : null;
    return new Detected(
        "r", "order", order, null, episode, seq, status, "error", episode, time, reason);
  }

  @Test
  void whatOverlapsIsTheSameAnomaly() {
    List<Detected> running =
        List.of(
            said("same", 10, "OPEN", 10),
            said("same", 10, "RESOLVED", 20),
            said("earlier", 30, "OPEN", 30),
            said("earlier", 30, "RESOLVED", 40),
            said("later", 10, "OPEN", 10),
            said("gone", 10, "OPEN", 10),
            said("gone", 10, "RESOLVED", 20),
            said("otherwise", 10, "OPEN", 10));
    List<Detected> candidate =
        List.of(
            said("same", 10, "OPEN", 10),
            said("same", 10, "RESOLVED", 20),
            said("earlier", 20, "OPEN", 20),
            said("earlier", 20, "RESOLVED", 40),
            said("later", 50, "OPEN", 50),
            said("gone", 21, "OPEN", 21),
            said("otherwise", 10, "OPEN", 10),
            said("otherwise", 10, "RESOLVED", 20));
    assertThat(PackDiff.of(running, candidate))
        .containsExactlyInAnyOrder(
            new Difference(Kind.EARLIER, "r", "r|order|earlier", 30L, 20L),
            new Difference(Kind.LATER, "r", "r|order|later", 10L, 50L),
            new Difference(Kind.GONE, "r", "r|order|gone", 10L, null),
            new Difference(Kind.NEW, "r", "r|order|gone", null, 21L),
            new Difference(Kind.OTHERWISE, "r", "r|order|otherwise", 10L, 10L));
  }

  @Test
  void equalPacksDoNotDiffer() {
    List<Detected> said = List.of(said("a", 1, "OPEN", 1));
    assertThat(PackDiff.of(said, said)).isEmpty();
  }
}
