package io.orderpulse.sandbox.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command lines of a cluster's JVMs. Configuration is flink-conf/config-sandbox.yaml, copied to
 * the run's directory; what belongs to the run is given as -D arguments.
 */
final class FlinkCommands {

  private static final String JOB_MANAGER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private final ProjectHome home;
  private final Path directory;
  private final FlinkOptions options;
  private final List<String> common;

  private FlinkCommands(ProjectHome home, Path directory, FlinkOptions options) {
    this.home = home;
    this.directory = directory;
    this.options = options;
    List<String> arguments = new ArrayList<>(List.of("--configDir", conf().toString()));
    settings().forEach((key, value) -> arguments.add("-D" + key + "=" + value));
    this.common = List.copyOf(arguments);
  }

  /** Writes the configuration of a new cluster. */
  static FlinkCommands prepare(ProjectHome home, RunDirectory run, FlinkOptions options) {
    for (String name : List.of("conf", "upload", "checkpoints", "savepoints")) {
      run.sub("flink/" + name);
    }
    Path directory = run.sub("flink");
    TextFiles.copy(
        home.flinkConf().resolve("config-sandbox.yaml"), directory.resolve("conf/config.yaml"));
    return new FlinkCommands(home, directory, options);
  }

  ProjectHome home() {
    return home;
  }

  Path directory() {
    return directory;
  }

  ServerCommand jobManager() {
    // It computes little: the quick compiler alone starts faster and takes less memory.
    List<String> jvm =
        List.of("-Xms128m", "-Xmx512m", "-XX:MaxMetaspaceSize=320m", "-XX:TieredStopAtLevel=1");
    return command("Flink JobManager", JOB_MANAGER, jvm, common);
  }

  ServerCommand taskManager(int number) {
    List<String> arguments = new ArrayList<>(common);
    arguments.addAll(options.memory().arguments());
    arguments.add("-Dtaskmanager.numberOfTaskSlots=" + options.slots());
    arguments.add("-Dtaskmanager.resource-id=tm-" + number);
    return command(
        "Flink TaskManager " + number, TASK_MANAGER, options.memory().jvmOptions(), arguments);
  }

  private ServerCommand command(
      String name, String mainClass, List<String> jvm, List<String> arguments) {
    List<String> all = new ArrayList<>(jvm);
    all.add("@" + home.flinkConf().resolve("jvm-opens.args"));
    all.add("-Dlog4j2.configurationFile=" + home.flinkConf().resolve("log4j-sandbox.properties"));
    var command =
        new ServerCommand(name, directory, home.classPath("flink"), mainClass, all, arguments);
    // The web UI shows the file of this property.
    return command.withJvmOption("-Dlog.file=" + command.log());
  }

  private Path conf() {
    return directory.resolve("conf");
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("jobmanager.rpc.port", Integer.toString(Ports.free()));
    settings.put("rest.port", Integer.toString(options.uiPort()));
    settings.put("io.tmp.dirs", directory.resolve("tmp").toString());
    settings.put("web.upload.dir", directory.resolve("upload").toString());
    settings.put(
        "execution.checkpointing.dir", directory.resolve("checkpoints").toUri().toString());
    settings.put(
        "execution.checkpointing.savepoint-dir",
        directory.resolve("savepoints").toUri().toString());
    settings.putAll(options.settings());
    return settings;
  }
}
