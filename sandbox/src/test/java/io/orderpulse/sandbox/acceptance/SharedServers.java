package io.orderpulse.sandbox.acceptance;

import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.SandboxOptions;
import io.orderpulse.sandbox.server.SandboxServers;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Kafka, Elasticsearch and Flink, started once for all test classes that ask for them. */
final class SharedServers implements ParameterResolver {

  /** JUnit closes it after the last test. */
  private record Holder(SandboxServers servers) implements AutoCloseable {
    @Override
    public void close() {
      servers.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SandboxServers.class;
  }

  @Override
  public SandboxServers resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedServers.class))
        .getOrComputeIfAbsent("servers", key -> start(), Holder.class)
        .servers();
  }

  private static Holder start() {
    return new Holder(SandboxServers.start(ProjectHome.find(), SandboxOptions.onFreePorts()));
  }
}
