package io.orderpulse.jobs.voice;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.udfs.privacy.HashSecret;
import io.orderpulse.udfs.text.trend.TrendLimits;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * The voice job between its sources and its sinks.
 *
 * <pre>
 *  in.voice            lexicon (broadcast)
 *      │ Event            │
 *      └──► classify-voice ◄┘
 *              │     │ phrases (side output)
 *              │     └──► find-trends (one task) ──► metrics
 *              └─────────────────────────────────► events
 * </pre>
 *
 * <p>The text goes no further than {@code classify-voice}; phrases go to {@code find-trends}, which
 * keeps the words of those only that several texts have.
 */
final class VoiceTopology {

  private static final String ALL = "all";

  private VoiceTopology() {}

  /**
   * @param heard valid reviews, chat lines and complaints, with event time and watermarks
   * @param lexicons records of the lexicon topic, with a watermark that holds nothing back
   * @param configured text of the lexicon to begin with
   * @param secret of keyed hashes
   * @param limits what counts as a trend
   * @param window of trends, ms
   */
  static VoiceStreams build(
      DataStream<Event> heard,
      DataStream<KafkaRecord> lexicons,
      String configured,
      SerializableSupplier<HashSecret> secret,
      TrendLimits limits,
      long window) {
    SingleOutputStreamOperator<Event> classified =
        heard
            .connect(lexicons.broadcast(ClassifyVoice.LEXICON))
            .process(new ClassifyVoice(configured, secret))
            .uid("classify-voice")
            .name("classify-voice");
    var trends =
        classified
            .getSideOutput(ClassifyVoice.PHRASES)
            .keyBy(phrases -> ALL, Types.STRING)
            .process(new FindTrends(limits, window))
            .uid("find-trends")
            .name("find-trends")
            .forceNonParallel()
            .disableChaining(); // or with one subtask those behind could never have more
    return new VoiceStreams(classified, trends);
  }
}
