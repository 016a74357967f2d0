package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.udfs.privacy.HashSecret;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.text.Classified;
import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.LexiconException;
import io.orderpulse.udfs.text.VoiceClassifier;
import io.orderpulse.udfs.text.trend.PhraseExtractor;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.function.SerializableSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each text by the lexicon in force. The broadcast state holds that lexicon's text, if one
 * came on the topic; a refused one leaves the one before in force, a tombstone goes back to the
 * configured one.
 */
final class ClassifyVoice extends BroadcastProcessFunction<Event, KafkaRecord, Event> {

  static final MapStateDescriptor<String, String> LEXICON =
      new MapStateDescriptor<>("lexicon", Types.STRING, Types.STRING);

  static final OutputTag<HeardPhrases> PHRASES =
      new OutputTag<>("phrases", TypeInformation.of(HeardPhrases.class));

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ClassifyVoice.class);

  private final String configured;
  private final SerializableSupplier<HashSecret> secret;
  private transient Map<VoiceMetric, Counter> counters;
  private transient VoiceClassifier classifier;
  private transient PhraseExtractor phrases;
  private transient ClassifiedEvents events;
  private transient boolean restored;

  /**
   * @param configured text of the lexicon to begin with, known to be sound
   * @param secret finds the secret of keyed hashes where the job runs
   */
  ClassifyVoice(String configured, SerializableSupplier<HashSecret> secret) {
    this.configured = configured;
    this.secret = secret;
  }

  @Override
  public void open(OpenContext context) {
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("voice");
    counters = new EnumMap<>(VoiceMetric.class);
    for (VoiceMetric metric : VoiceMetric.values()) {
      counters.put(metric, group.counter(metric.id()));
    }
    classifier = classifier(configured);
    phrases = new PhraseExtractor();
    events = new ClassifiedEvents(new KeyedHash(secret.get()));
  }

  @Override
  public void processElement(Event heard, ReadOnlyContext context, Collector<Event> out)
      throws Exception {
    restore(context.getBroadcastState(LEXICON));
    String text = heard.text("text");
    Classified said = classifier.classify(text, heard.text("role"));
    out.collect(events.of(heard, said, classifier.lexicon().version()));
    count(said);
    if (!VoiceClassifier.AGENT.equals(heard.text("role"))) {
      context.output(PHRASES, HeardPhrases.of(heard, phrases.extract(text, said.hits())));
    }
  }

  private void count(Classified said) {
    counters.get(VoiceMetric.CLASSIFIED).inc();
    counters.get(VoiceMetric.COMPLAINTS).inc(said.categories().isEmpty() ? 0 : 1);
    counters.get(VoiceMetric.TRUNCATED).inc(said.truncated() ? 1 : 0);
  }

  @Override
  public void processBroadcastElement(KafkaRecord record, Context context, Collector<Event> out)
      throws Exception {
    restored = true;
    if (!LexiconMessage.addressed(record.key())) {
      return;
    }
    if (record.value() == null) {
      context.getBroadcastState(LEXICON).remove(LexiconMessage.KEY);
      use(configured);
      return;
    }
    try {
      String text = LexiconMessage.read(record.value());
      context.getBroadcastState(LEXICON).put(LexiconMessage.KEY, text);
      use(text);
    } catch (IllegalArgumentException e) {
      counters.get(VoiceMetric.LEXICONS_REFUSED).inc();
      LOG.error(
          "{}/{}/{}: lexicon refused, version {} stays in force: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          classifier.lexicon().version(),
          e.getMessage());
    }
  }

  private void use(String text) {
    classifier = classifier(text);
    counters.get(VoiceMetric.LEXICONS).inc();
    LOG.info("lexicon version {} is in force", classifier.lexicon().version());
  }

  /** After a restart the state says which lexicon it was. */
  private void restore(ReadOnlyBroadcastState<String, String> state) throws Exception {
    if (!restored) {
      restored = true;
      String text = state.get(LexiconMessage.KEY);
      if (text != null) {
        classifier = classifier(text);
      }
    }
  }

  private static VoiceClassifier classifier(String text) {
    try {
      return new VoiceClassifier(Lexicon.parse(text));
    } catch (LexiconException e) {
      throw new IllegalStateException(
          "a lexicon that was sound is not any more: " + e.getMessage(), e);
    }
  }
}
