package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreflightTest {

  private static final Path DIR = Path.of("/srv/run");

  @Test
  void missingSpaceIsOneLineWithTheCure() {
    assertThatThrownBy(() -> Preflight.requireSpace(DIR, 100L << 20, Preflight.NEEDED_BYTES))
        .hasMessage(
            "Only 100 MB free in /srv/run, the servers need 2048 MB: free some space or pass --dir.");
    assertThatThrownBy(() -> Preflight.requireSpace(DIR, 99, 100)).hasMessageStartingWith("Only");
    assertThatCode(() -> Preflight.requireSpace(DIR, 100, 100)).doesNotThrowAnyException();
  }

  @Test
  void olderJavaIsOneLineWithTheCure() {
    assertThatThrownBy(() -> Preflight.requireJava(16))
        .hasMessageContaining("Java 16 is too old")
        .hasMessageContaining("JAVA_HOME");
    assertThatCode(() -> Preflight.requireJava(17)).doesNotThrowAnyException();
  }

  @Test
  void directoryNeedNotExistYet() {
    assertThatCode(() -> Preflight.check(Path.of("target/not/yet/there")))
        .doesNotThrowAnyException();
  }
}
