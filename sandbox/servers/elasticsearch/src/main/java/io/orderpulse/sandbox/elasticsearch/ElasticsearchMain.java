package io.orderpulse.sandbox.elasticsearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node from plain class path jars, without the distribution's start scripts.
 *
 * <p>Everything else about the node is in the elasticsearch.yml of the configuration directory.
 */
public final class ElasticsearchMain {

  private ElasticsearchMain() {}

  /**
   * Runs until the JVM is told to end.
   *
   * @param args the home directory (with modules/) and the configuration directory
   * @throws Exception when the node does not start
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 2) {
      System.err.println("usage: ElasticsearchMain HOME CONFIG_DIR");
      System.exit(2);
    }
    Path home = Path.of(args[0]).toAbsolutePath();
    LogConfigurator.configureESLogging();
    Settings settings = Settings.builder().put("path.home", home.toString()).build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), Path.of(args[1]).toAbsolutePath(), () -> "sandbox");
    var modules = PluginsLoader.loadModulesBundles(home.resolve("modules"));
    var plugins = PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false);
    Node node = new Node(environment, plugins);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
    node.start();
    // The node's own threads are daemons.
    new CountDownLatch(1).await();
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (IOException e) {
      System.err.println("closing the node failed: " + e);
    }
  }
}
