package io.orderpulse.sandbox.bench;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.jobs.health.HealthStreams;
import io.orderpulse.jobs.health.HealthTopology;
import io.orderpulse.jobs.health.RunFacts;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The variants that can be measured. */
public final class Variants {

  private static final int SOURCE_PASSES = 20;
  private static final int PARSE_PASSES = 5;

  private Variants() {}

  /** The source alone: what the measurement itself costs. */
  public static Variant source() {
    return new Variant("source", SOURCE_PASSES, records -> discard("records", records));
  }

  /** Source, parser, watermarks and an exchange by order id; others are compared with it. */
  public static Variant parseAndKey() {
    return new Variant(
        "parse + key",
        PARSE_PASSES,
        records -> discard("keyed", events(records).keyBy(Event::partitionKey)));
  }

  /**
   * The same source and parser, the health job with the built-in rules, and its records as JSON.
   */
  public static Variant health() throws IOException {
    RulePack rules = RuleFiles.builtIn().orThrow();
    return new Variant("health job", 1, records -> discard("outputs", outputs(rules, records)));
  }

  private static DataStream<byte[]> outputs(RulePack rules, DataStream<byte[]> records) {
    HealthStreams health = health(rules, records);
    return json("anomaly", health.anomalies(), 2) // its transition and its latest state
        .union(json("order", health.orders(), 1), json("timeline", health.timeline(), 1));
  }

  /** The streams of the health job over the records. */
  static HealthStreams health(RulePack rules, DataStream<byte[]> records) {
    return new HealthTopology(rules, RunFacts.live(System::currentTimeMillis), Long.MAX_VALUE)
        .build(events(records));
  }

  private static <T extends Outbound> DataStream<byte[]> json(
      String what, DataStream<T> records, int topics) {
    String name = what + "-json";
    return records
        .flatMap(new WriteRecords<T>(topics))
        .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
        .uid(name)
        .name(name);
  }

  /** Parsed events with their times and watermarks, as every variant has them. */
  public static DataStream<Event> events(DataStream<byte[]> records) {
    return records
        .map(new ParseEvents())
        .returns(TypeInformation.of(Event.class))
        .uid("parse-events")
        .name("parse-events")
        .assignTimestampsAndWatermarks(BenchWatermarks.strategy())
        .uid("watermarks")
        .name("watermarks");
  }

  private static <T> void discard(String what, DataStream<T> records) {
    String name = "discard-" + what;
    records.sinkTo(new DiscardingSink<>()).uid(name).name(name);
  }
}
