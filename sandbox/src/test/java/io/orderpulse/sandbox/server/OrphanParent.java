package io.orderpulse.sandbox.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts every server, prints the process ids in one line and waits to be killed. */
public final class OrphanParent {

  private OrphanParent() {}

  /** Runs until killed. */
  public static void main(String[] args) throws InterruptedException {
    SandboxServers servers = SandboxServers.start(ProjectHome.find(), SandboxOptions.onFreePorts());
    List<ServerProcess> all = new ArrayList<>(servers.flink().taskManagers());
    all.add(servers.flink().jobManager());
    all.add(servers.kafka().process());
    all.add(servers.elasticsearch().process());
    System.out.println(String.join(" ", all.stream().map(p -> Long.toString(p.pid())).toList()));
    new CountDownLatch(1).await();
  }
}
