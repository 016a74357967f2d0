package io.orderpulse.udfs.text.bench;

import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.VoiceClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Reviews per second on one thread, and bytes allocated for each, of the classifier and of smartcn
 * alone. The reviews are sentences of {@code voice/phenomena.txt} put together to 39 characters on
 * average, half of them complaints. Run: {@code mvn -Pbench -pl udfs -am process-test-classes}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class VoiceBenchmark {

  private static final int REVIEWS = 1_000;
  private static final int LENGTH = 34;

  private final List<String> reviews = new ArrayList<>();
  private final VoiceClassifier classifier = new VoiceClassifier(Lexicon.builtIn());
  private final HMMChineseTokenizer smartcn = new HMMChineseTokenizer();

  /** Prints the table. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(VoiceBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  /** Puts the reviews together, the same in every run. */
  @Setup
  public void write() throws IOException {
    List<String> sentences = sentences();
    Random random = new Random(5);
    while (reviews.size() < REVIEWS) {
      Collections.shuffle(sentences, random);
      StringBuilder review = new StringBuilder();
      for (int i = 0; review.length() < LENGTH; i++) {
        review.append(sentences.get(i)).append('，');
      }
      reviews.add(review.toString());
    }
    double length = reviews.stream().mapToInt(String::length).average().orElseThrow();
    System.out.printf("%d reviews of %.1f characters on average%n", REVIEWS, length);
  }

  private static List<String> sentences() throws IOException {
    try (InputStream in = VoiceBenchmark.class.getResourceAsStream("/voice/phenomena.txt")) {
      return new ArrayList<>(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("|") && !line.startsWith("#"))
              .map(line -> line.substring(line.indexOf('|') + 1).strip())
              .toList());
    }
  }

  /** Categories and phrases of each review. */
  @Benchmark
  @OperationsPerInvocation(REVIEWS)
  public int classify() {
    int hits = 0;
    for (String review : reviews) {
      hits += classifier.classify(review, null).hits().size();
    }
    return hits;
  }

  /** Only the words of each review, for comparison. */
  @Benchmark
  @OperationsPerInvocation(REVIEWS)
  public int smartcnAlone() throws IOException {
    int words = 0;
    for (String review : reviews) {
      smartcn.setReader(new StringReader(review));
      smartcn.reset();
      while (smartcn.incrementToken()) {
        words++;
      }
      smartcn.end();
      smartcn.close();
    }
    return words;
  }
}
