package io.orderpulse.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a make-believe project, with stubs for java and mvn. */
class LauncherTest {

  private static final String BUILDING = "orderpulse: building with Maven";

  @TempDir Path directory;
  private LauncherProject project;

  @BeforeEach
  void create() throws IOException {
    project = LauncherProject.create(directory);
  }

  @Test
  void buildsWhatIsMissingOnceAndPassesArgumentsOn() throws Exception {
    LauncherProject.Result first = project.run("submit", "a b", "*");
    assertThat(first.err()).startsWith(BUILDING).hasLineCount(1);
    assertThat(first.out()).endsWith("<io.orderpulse.sandbox.OrderPulse><submit><a b><*>\n");
    assertThat(first.exitCode()).isEqualTo(7);

    LauncherProject.Result second = project.run("submit");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).endsWith("<submit>\n");
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    project.run();
    assertThat(project.run().err()).isEmpty();
    Path source = project.home().resolve("jobs/src/main/java/Some.java");
    Files.createDirectories(source.getParent());
    makeNewer(Files.createFile(source));
    assertThat(project.run().err()).startsWith(BUILDING);
  }

  @Test
  void changedPomRemovesLibrariesOfOlderVersions() throws Exception {
    project.run();
    Path old = Files.createFile(project.home().resolve("sandbox/target/lib/old-1.0.jar"));
    Path source = project.home().resolve("events/src/main/java/Some.java");
    Files.createDirectories(source.getParent());
    makeNewer(Files.createFile(source));
    assertThat(project.run().err()).startsWith(BUILDING);
    assertThat(old).exists();
    makeNewer(project.home().resolve("jobs/pom.xml"));
    assertThat(project.run().err()).startsWith(BUILDING);
    assertThat(old).doesNotExist();
  }

  @Test
  void buildsAgainWhenAServerIsMissing() throws Exception {
    project.run();
    Files.delete(project.home().resolve("sandbox/servers/kafka/target/lib"));
    assertThat(project.run().err()).startsWith(BUILDING);
  }

  @Test
  void worksThroughSymbolicLinks() throws Exception {
    Path one = Files.createSymbolicLink(directory.resolve("one"), project.launcher());
    Path two = Files.createSymbolicLink(directory.resolve("two"), Path.of("one"));
    assertThat(one).exists();
    assertThat(project.runAs(two).out())
        .contains("<-Dorderpulse.home=" + project.home().toRealPath() + ">");
  }

  @Test
  void failedBuildIsOneLineAndExitCode1() throws Exception {
    project.breakMaven();
    LauncherProject.Result result = project.run();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith("orderpulse: the build failed; its messages are above.\n");
    assertThat(project.run().exitCode()).as("a failed build is tried again").isEqualTo(1);
  }

  @Test
  void olderJavaIsOneLineAndExitCode2() throws Exception {
    for (String version : List.of("11.0.2", "1.8.0_392")) {
      project.javaVersion(version);
      assertBadJava("OrderPulse needs a JDK 17 or newer; set JAVA_HOME to one.\n");
    }
  }

  @Test
  void wrongJavaHomeIsOneLineAndExitCode2() throws Exception {
    project.removeJava();
    assertBadJava("but there is no bin/java: set it to a JDK 17 or newer.\n");
  }

  private static void makeNewer(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
  }

  private void assertBadJava(String cure) throws Exception {
    LauncherProject.Result result = project.run();
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("orderpulse: ").endsWith(cure).hasLineCount(1);
  }
}
