package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

  @TempDir Path base;

  @Test
  void removedAtCloseWithAllInIt() throws IOException {
    RunDirectory run = RunDirectory.create(base.resolve("new"), false);
    Files.writeString(run.sub("a/b").resolve("c"), "x");
    run.close();
    assertThat(run.path()).doesNotExist();
    assertThat(base.resolve("new")).isEmptyDirectory();
  }

  @Test
  void keptOnRequest() {
    RunDirectory run = RunDirectory.create(base, true);
    run.sub("a");
    run.close();
    assertThat(run.path().resolve("a")).isDirectory();
    RunDirectory.create(base, false).close();
    assertThat(run.path().resolve("a")).isDirectory();
  }

  @Test
  void nextRunRemovesWhatAKilledOneLeft() throws IOException {
    Path dead = Files.createDirectory(base.resolve(AbandonedRuns.PREFIX + "dead"));
    age(Files.createFile(dead.resolve(AbandonedRuns.LOCK)));
    Path living = Files.createDirectory(base.resolve(AbandonedRuns.PREFIX + "living"));
    Path young = Files.createDirectory(base.resolve(AbandonedRuns.PREFIX + "young"));
    Files.createFile(young.resolve(AbandonedRuns.LOCK));
    Path foreign = Files.createDirectory(base.resolve("foreign"));
    age(Files.createFile(foreign.resolve(AbandonedRuns.LOCK)));
    try (FileChannel held = AbandonedRuns.lock(living)) {
      age(living.resolve(AbandonedRuns.LOCK));
      RunDirectory.create(base, false).close();
      assertThat(held.isOpen()).isTrue();
    }
    assertThat(dead).doesNotExist();
    assertThat(living).exists();
    assertThat(young).exists();
    assertThat(foreign).exists();
  }

  @Test
  void unusablePlaceIsOneLineWithTheCure() throws IOException {
    Path file = Files.createFile(base.resolve("file"));
    assertThatThrownBy(() -> RunDirectory.create(file, false))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("pass --dir");
  }

  private static void age(Path file) throws IOException {
    long old = System.currentTimeMillis() - 2 * AbandonedRuns.YOUNG_MILLIS;
    Files.setLastModifiedTime(file, FileTime.fromMillis(old));
  }
}
