package io.orderpulse.sandbox.cli;

import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.front.Behaviour;
import io.orderpulse.sandbox.front.CheckServices;
import io.orderpulse.sandbox.front.ShopFront;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A shop front and the services behind it, until Ctrl-C. */
@Command(
    name = "front",
    description = {
      "Run a shop front that takes orders by HTTP, and the stock, price and coupon services that",
      "the buffer job asks, until Ctrl-C. Services can be slow, fail or flap."
    })
public final class FrontCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:9092",
      description = "Addresses of Kafka (default: ${DEFAULT-VALUE}).")
  private String bootstrap;

  @Option(
      names = "--topics-prefix",
      paramLabel = "PREFIX",
      defaultValue = "orderpulse",
      description = "What topic names begin with (default: ${DEFAULT-VALUE}).")
  private String prefix;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8090",
      description = "Port of the front; the services get the next one (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--service",
      paramLabel = "NAME=HOW",
      description =
          "How a service behaves, for instance stock=delay=PT3.2S,fail=0.1,flap=PT30S; may be repeated.")
  private Map<String, String> behaviours = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    Map<String, Behaviour> parsed = parse();
    PrintWriter out = spec.commandLine().getOut();
    try (KafkaProducer<byte[], byte[]> producer = ShopFront.producer(bootstrap);
        CheckServices services = new CheckServices(port + 1);
        ShopFront front = new ShopFront(producer, new Topics(prefix), port)) {
      parsed.forEach(services::behave);
      out.println("orders   POST " + front.url());
      for (String name : CheckServices.NAMES) {
        String url = services.url(name);
        out.printf("%-8s buffer.%s-url=%s%n", name, name, url);
        out.printf("%-8s PUT %s?delay=PT3.2S&fail=0.1&flap=PT30S%n", "", url.replace("/check", ""));
      }
      out.println("按 Ctrl-C 停止 / Ctrl-C stops");
      out.flush();
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private Map<String, Behaviour> parse() {
    Map<String, Behaviour> parsed = new LinkedHashMap<>();
    behaviours.forEach(
        (name, how) -> {
          if (!CheckServices.NAMES.contains(name)) {
            throw new ParameterException(
                spec.commandLine(),
                "'%s' is no service; there are %s".formatted(name, CheckServices.NAMES));
          }
          try {
            parsed.put(name, Behaviour.parse(how));
          } catch (IllegalArgumentException e) {
            throw new ParameterException(
                spec.commandLine(), "--service " + name + ": " + e.getMessage(), e);
          }
        });
    return parsed;
  }
}
