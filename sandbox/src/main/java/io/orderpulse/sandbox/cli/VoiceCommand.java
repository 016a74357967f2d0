package io.orderpulse.sandbox.cli;

import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.RecordPublisher;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.voice.LexiconMessage;
import io.orderpulse.sandbox.voice.VoiceAnswer;
import io.orderpulse.sandbox.voice.VoiceLine;
import io.orderpulse.sandbox.voice.VoiceScore;
import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.LexiconException;
import io.orderpulse.udfs.text.VoiceClassifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What customers complain of in texts from standard input. */
@Command(
    name = "voice",
    description = {
      "Say what texts complain of: JSON lines {id, text, role?} from standard input,",
      "JSON lines {id, categories, phrases} to standard output."
    })
public final class VoiceCommand implements Runnable {

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description = "Lexicon file (default: the built-in one).")
  private Path lexicon;

  @Override
  public void run() {
    VoiceClassifier classifier = classifier(lexicon);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      read(in, line -> out.println(answer(classifier, line).json()));
    } catch (IOException e) {
      throw new IllegalStateException("standard input can't be read: " + e.getMessage(), e);
    } finally {
      out.flush();
    }
  }

  /** Compares with labels. */
  @Command(
      name = "eval",
      description = {
        "Compare with labels: JSON lines {id, text, categories, role?}. Prints precision, recall and",
        "F1 of each category, then every line that differs."
      })
  int eval(
      @Parameters(paramLabel = "FILE", description = "The labelled lines.") Path file,
      @Option(
              names = "--lexicon",
              paramLabel = "FILE",
              description = "Lexicon file (default: the built-in one).")
          Path other)
      throws IOException {
    VoiceClassifier classifier = classifier(other == null ? lexicon : other);
    VoiceScore score = new VoiceScore();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      read(in, line -> score.add(labelled(line), answer(classifier, line)));
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("no file " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    score.report().forEach(out::println);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  /** Checks a lexicon. */
  @Command(
      name = "validate",
      description = {
        "Check a lexicon file and print every problem with its line.",
        "Exit code 1 when there are any."
      })
  int validate(@Parameters(paramLabel = "FILE", description = "The lexicon file.") Path file) {
    Lexicon found = classifier(file).lexicon();
    System.out.printf("version %s, %d patterns, no problems%n", found.version(), found.size());
    return CommandLine.ExitCode.OK;
  }

  /** Puts a lexicon into force. */
  @Command(
      name = "publish",
      description = {
        "Check a lexicon file and put it into force in the running voice job.",
        "Publishing an older file is the roll-back."
      })
  int publish(
      @Parameters(paramLabel = "FILE", description = "The lexicon file.") Path file,
      @Mixin KafkaOptions kafka,
      @Option(
              names = "--author",
              paramLabel = "STAFF",
              required = true,
              description = "Staff id of whoever publishes it.")
          String author)
      throws IOException {
    Lexicon found = classifier(file).lexicon();
    byte[] value = LexiconMessage.write(found, Files.readString(file), author);
    new RecordPublisher(KafkaConfig.from(kafka.settings()))
        .publish(Topic.LEXICON, LexiconMessage.KEY, value);
    System.out.printf("version %s published%n", found.version());
    return CommandLine.ExitCode.OK;
  }

  private static VoiceLine labelled(VoiceLine line) {
    if (line.labels() == null) {
      throw new IllegalArgumentException(
          "line " + line.number() + ": no categories to compare with; [\"NONE\"] says none");
    }
    return line;
  }

  private static VoiceAnswer answer(VoiceClassifier classifier, VoiceLine line) {
    return VoiceAnswer.of(line, classifier.classify(line.text(), line.role()));
  }

  private static void read(BufferedReader in, Consumer<VoiceLine> to) throws IOException {
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        to.accept(VoiceLine.read(number, line));
      }
    }
  }

  private static VoiceClassifier classifier(Path file) {
    if (file == null) {
      return new VoiceClassifier(Lexicon.builtIn());
    }
    try {
      return new VoiceClassifier(Lexicon.parse(Files.readString(file)));
    } catch (LexiconException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "lexicon " + file + " can't be read: " + e.getMessage(), e);
    }
  }
}
