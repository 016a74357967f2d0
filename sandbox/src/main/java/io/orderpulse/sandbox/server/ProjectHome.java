package io.orderpulse.sandbox.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The project's directory: where the built servers, the job jar and flink-conf are.
 *
 * @param root absolute path of the directory that holds flink-conf
 */
public record ProjectHome(Path root) {

  /** System property with the path; the launcher sets it. */
  public static final String PROPERTY = "orderpulse.home";

  /**
   * Finds the project: the system property, else the nearest directory upwards from the working
   * directory that looks like it.
   *
   * @return the project
   * @throws SandboxException when there is none
   */
  public static ProjectHome find() {
    String given = System.getProperty(PROPERTY);
    Path start = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
    return Stream.iterate(start, dir -> dir != null, Path::getParent)
        .limit(given == null ? Long.MAX_VALUE : 1)
        .filter(ProjectHome::isHome)
        .findFirst()
        .map(ProjectHome::new)
        .orElseThrow(
            () ->
                new SandboxException(
                    "No OrderPulse project at %s: start it with the ./orderpulse of its checkout."
                        .formatted(start)));
  }

  private static boolean isHome(Path dir) {
    return Files.isDirectory(dir.resolve("flink-conf"))
        && Files.isDirectory(dir.resolve("sandbox/servers"));
  }

  /** The directory with Flink's configuration files. */
  public Path flinkConf() {
    return root.resolve("flink-conf");
  }

  /** The job jar, all jobs in one. */
  public Path jobsJar() {
    return root.resolve("jobs/target/orderpulse-jobs-0.1.0.jar");
  }

  /**
   * What the build prepared for a server.
   *
   * @param server kafka, elasticsearch or flink
   * @return its target directory
   * @throws SandboxException when it is not built
   */
  public Path built(String server) {
    Path target = root.resolve("sandbox/servers").resolve(server).resolve("target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      throw new SandboxException(
          "%s/lib is not built: run 'mvn -DskipTests package' in %s.".formatted(target, root));
    }
    return target;
  }

  /** JVM option for the logging of Kafka and Elasticsearch: warnings, to standard output. */
  String serverLogging() {
    return "-Dlog4j2.configurationFile=" + root.resolve("sandbox/servers/log4j2.properties");
  }

  /** The class path of a server: its own jar, if it has one, and its libraries. */
  String classPath(String server) {
    Path target = built(server);
    String libraries = target.resolve("lib") + "/*";
    Path own = target.resolve("orderpulse-server-" + server + "-0.1.0.jar");
    return Files.exists(own) ? own + ":" + libraries : libraries;
  }
}
