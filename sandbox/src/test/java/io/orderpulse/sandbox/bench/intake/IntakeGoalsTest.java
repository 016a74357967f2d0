package io.orderpulse.sandbox.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeGoalsTest {

  @Test
  void saysWhatIsMetAtItsBoundary() {
    List<String> lines =
        IntakeGoals.lines(
            List.of(
                row("slow service", 2_400, 90, 700, 700, 7_600, 0, 3.25),
                row("half", 300, 49, 100, 100, 10, 0, 0),
                row("burst", 1_200, 400, 500, 1_000, 900, 0, 12)),
            3.2);
    assertThat(lines)
        .hasSize(5)
        .allMatch(line -> line.startsWith("met "))
        .anyMatch(line -> line.contains("7,600 checks under way; 2,400 a second × 3.2 s = 7,680"))
        .anyMatch(line -> line.contains("p99 49 ms, asked below 50"))
        .anyMatch(line -> line.contains("VIP 500 ms, of normal 1,000 ms: 0.50"))
        .anyMatch(line -> line.contains("slow service 3.3  half 0.0  burst 12.0"))
        .anyMatch(line -> line.contains("300 orders accepted: lost 0"));
  }

  @Test
  void saysWhatIsMissedBeyondIt() {
    List<String> lines =
        IntakeGoals.lines(
            List.of(
                row("slow service", 2_400, 90, 700, 700, 7_599, 1, 3),
                row("half", 300, 50, 100, 100, 10, 0, -1),
                row("burst", 1_200, 400, 501, 1_000, 900, 0, 12)),
            3.2);
    assertThat(lines).hasSize(5).allMatch(line -> line.startsWith("missed "));
  }

  @Test
  void saysNothingOfWhatWasNotSeen() {
    List<String> lines =
        IntakeGoals.lines(
            List.of(
                row("slow service", 2_400, 90, 700, 700, -1, 0, 3),
                row("half", 300, -1, 100, 100, 10, 0, 1),
                row("burst", 1_200, 400, -1, -1, 900, 0, 12)),
            3.2);
    assertThat(lines.subList(0, 3)).allMatch(line -> line.startsWith("unknown "));
  }

  @Test
  void tellsCpuFromOtherBounds() {
    Map<String, Long> unread = Map.of("orderpulse-intake", 5L, "orderpulse-health", 70_000L);
    assertThat(Bound.words(cores(1.7), unread))
        .isEqualTo(
            "CPU: 1.70 of 2 cores in use (Flink 1.10); most unread before orderpulse-health,"
                + " 70,000 records");
    assertThat(Bound.words(cores(1.69), unread)).startsWith("not CPU: 1.69 of 2 cores");
    assertThat(Bound.words(cores(-1), Map.of()))
        .startsWith("unknown")
        .endsWith("nothing was ever unread");
  }

  private static CpuWatch.Cores cores(double machine) {
    return new CpuWatch.Cores(machine, 2, Map.of("Flink", 1.1));
  }

  private static IntakeRow row(
      String phase,
      int rate,
      long p99,
      long vip,
      long normal,
      long inFlight,
      int lost,
      double drain) {
    return new IntakeRow(
        phase,
        rate,
        100,
        100,
        100 - lost,
        0,
        0,
        1,
        p99,
        vip,
        normal,
        600,
        10,
        10,
        drain,
        new Sampler.Peaks(1, Map.of(), inFlight, 1 << 28),
        1 << 30);
  }
}
