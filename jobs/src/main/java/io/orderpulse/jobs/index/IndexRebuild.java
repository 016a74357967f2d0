package io.orderpulse.jobs.index;

import io.orderpulse.jobs.config.ElasticsearchConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.elasticsearch.Document;
import io.orderpulse.jobs.elasticsearch.RestClients;
import io.orderpulse.jobs.elasticsearch.SyncBulk;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.elasticsearch.client.RestClient;

/**
 * Builds all indices anew from Kafka, while boards are read and the index job writes.
 *
 * <pre>
 * 1. read the topics to their ends of now ──► new indices beside the old ones
 * 2. in one step, the names lead to the new indices
 * 3. read on to the ends of now ──► what the index job wrote to the old ones meanwhile
 * 4. the old indices are deleted
 * </pre>
 *
 * <p>The first rebuild turns the indices of the index job into aliases: a search that is under way
 * at that very moment may fail once. Later ones exchange aliases alone.
 *
 * <p>The versions of documents make it harmless that the index job and step 3 write the same ones.
 * Until step 2 nothing that people see has changed; a failure before it leaves all as it was.
 */
public final class IndexRebuild {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("'r'uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private final KafkaConfig kafka;
  private final ElasticsearchConfig elasticsearch;
  private final Consumer<String> out;

  /**
   * Nothing is read yet.
   *
   * @param settings of the index job
   * @param out takes one line for each step
   */
  public IndexRebuild(Settings settings, Consumer<String> out) {
    this.kafka = KafkaConfig.from(settings);
    this.elasticsearch = ElasticsearchConfig.from(settings);
    this.out = out;
  }

  /**
   * Does it.
   *
   * @param now names the new indices
   * @return documents that were refused, each with its place and reason; empty when all is well
   * @throws IndexSetupException with one clear line, when Kafka or Elasticsearch does not do its
   *     part
   */
  public List<String> run(Instant now) throws InterruptedException {
    try (RestClient client = RestClients.open(elasticsearch.connection())) {
      IndexJob.ready(client, elasticsearch);
      TemplateInstaller installer = new TemplateInstaller(client, elasticsearch.indexPrefix());
      boolean lifecycle = installer.install();
      Generation generation =
          new Generation(client, elasticsearch.indexPrefix(), STAMP.format(now), lifecycle);
      return fill(generation, new SyncBulk(client, elasticsearch.bulk()));
    } catch (IOException e) {
      throw new IndexSetupException(
          "the rebuild failed at Elasticsearch (%s): mend the cause and start it again"
              .formatted(e.getMessage().lines().findFirst().orElse("")),
          e);
    } catch (KafkaException e) {
      throw new IndexSetupException(
          "the rebuild failed at Kafka %s (%s): check kafka.bootstrap-servers and that it runs, then start it again"
              .formatted(kafka.bootstrapServers(), e.getMessage()),
          e);
    }
  }

  private List<String> fill(Generation generation, SyncBulk bulk) throws IOException {
    List<String> topics = IndexTopology.READ.stream().map(kafka.topics()::name).toList();
    Documents beside = new Documents(generation.prefix(), generation, bulk);
    // By then the names people use lead to the new indices.
    Documents after = new Documents(elasticsearch.indexPrefix(), null, bulk);
    boolean done = false;
    try (TopicReader reader = new TopicReader(kafka, topics)) {
      long first = reader.readToEnd(beside);
      bulk.flush();
      out.accept("%,d records read, %,d documents written".formatted(first, bulk.written()));
      Set<String> names = first == 0 ? Set.of() : generation.takeOver();
      done = true;
      out.accept("%d indices replaced: %s".formatted(names.size(), String.join(" ", names)));
      long second = reader.readToEnd(after);
      bulk.flush();
      generation.dropRetired();
      out.accept("%,d records that came meanwhile".formatted(second));
    } finally {
      if (!done) {
        generation.drop();
      }
    }
    long unusable = beside.unusable + after.unusable;
    if (unusable > 0) {
      out.accept(
          "%,d records were no documents; they are on the rejected topic".formatted(unusable));
    }
    return bulk.refused();
  }

  /** Makes documents of records, for the indices of one prefix. */
  private final class Documents implements TopicReader.Taker {

    private final Map<String, DocumentBuilder> builders;
    private final Generation generation;
    private final SyncBulk bulk;
    private long unusable;

    /**
     * @param generation creates what it writes to; null where templates do
     */
    Documents(String prefix, Generation generation, SyncBulk bulk) {
      this.builders = DocumentBuilders.of(kafka.topics(), prefix);
      this.generation = generation;
      this.bulk = bulk;
    }

    @Override
    public void take(KafkaRecord record) throws IOException {
      if (record.value() == null) {
        return;
      }
      try {
        Document document = builders.get(record.topic()).build(record.value());
        if (generation != null) {
          generation.require(document.index());
        }
        bulk.add(document);
      } catch (UnusableRecordException e) {
        unusable++;
      }
    }
  }
}
