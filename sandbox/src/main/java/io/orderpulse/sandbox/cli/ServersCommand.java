package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.SandboxOptions;
import io.orderpulse.sandbox.server.SandboxServers;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the servers without jobs and without a simulator, and keeps them until Ctrl-C. */
@Command(
    name = "servers",
    description = {
      "Start Kafka, Elasticsearch and a Flink cluster on this machine.",
      "Prints their addresses and stops them all on Ctrl-C."
    })
public final class ServersCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ServerOptions options;

  @Override
  public Integer call() throws InterruptedException {
    SandboxOptions wanted = options.toSandboxOptions();
    wanted.check();
    spec.commandLine().getErr().println("Starting Kafka, Elasticsearch and Flink …");
    try (SandboxServers servers = SandboxServers.start(ProjectHome.find(), wanted)) {
      print(servers);
      while (true) {
        servers.requireAlive();
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  private void print(SandboxServers servers) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("kafka          " + servers.kafka().bootstrap());
    out.println("elasticsearch  " + servers.elasticsearch().uri());
    out.println("flink          " + servers.flink().uri());
    out.println("files          " + servers.run().path());
    out.println("Ctrl-C stops all.");
    out.flush();
  }
}
