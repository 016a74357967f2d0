package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.signoff.AnnotatedPage;
import io.orderpulse.sandbox.signoff.PhotoLabels;
import io.orderpulse.sandbox.signoff.SignoffAnswer;
import io.orderpulse.sandbox.signoff.SignoffEvaluation;
import io.orderpulse.udfs.vision.photo.PhotoException;
import io.orderpulse.udfs.vision.photo.PhotoLimits;
import io.orderpulse.udfs.vision.signoff.SignoffReader;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What sign-off photos say. */
@Command(
    name = "signoff",
    description = {
      "Read sign-off photos (JPEG, PNG, WebP). JSON lines {file, readable, waybill_no, signed_at,",
      "recipient, marks, lines, confidence, ms} to standard output; personal data is masked."
    })
public final class SignoffCommand implements Callable<Integer> {

  @Parameters(paramLabel = "IMAGE", arity = "0..*", description = "The photos.")
  private List<Path> images = List.of();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Asia/Shanghai",
      description = "Zone of the clocks on receipts (default: ${DEFAULT-VALUE}).")
  private ZoneId zone;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    if (images.isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "no IMAGE is given");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int exit = CommandLine.ExitCode.OK;
    try (SignoffReader reader = new SignoffReader(PhotoLimits.DEFAULT)) {
      for (Path image : images) {
        try {
          out.println(answer(reader, image).json());
        } catch (IOException e) {
          spec.commandLine().getErr().printf("orderpulse: %s can't be read: %s%n", image, cause(e));
          exit = CommandLine.ExitCode.SOFTWARE;
        }
      }
    }
    return exit;
  }

  private SignoffAnswer answer(SignoffReader reader, Path image) throws IOException {
    long start = System.nanoTime();
    byte[] bytes = SignoffEvaluation.bytes(image);
    try {
      SignoffReading reading = reader.read(bytes);
      return SignoffAnswer.of(image.toString(), reading, zone, since(start));
    } catch (PhotoException e) {
      return SignoffAnswer.refused(image.toString(), e, since(start));
    }
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static String cause(IOException e) {
    return e instanceof NoSuchFileException ? "no such file" : e.getMessage();
  }

  /** Compares with labels. */
  @Command(
      name = "eval",
      description = {
        "Compare with DIR/labels.jsonl: JSON lines {file, waybill, marks, full_text_lines,",
        "signed_at, level}. Prints a table by level, then every photo that differs."
      })
  int eval(
      @Parameters(paramLabel = "DIR", description = "Photos and labels.jsonl.") Path directory,
      @Option(
              names = "--annotate",
              paramLabel = "DIR",
              description =
                  "Write a picture of each page there, with what was read where. Not masked.")
          Path annotate)
      throws IOException {
    Path labels = directory.resolve("labels.jsonl");
    if (!Files.isRegularFile(labels)) {
      throw new IllegalArgumentException("no file " + labels);
    }
    try (SignoffReader reader = new SignoffReader(PhotoLimits.DEFAULT)) {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      AnnotatedPage pictures = annotate == null ? null : new AnnotatedPage(annotate);
      new SignoffEvaluation(reader, pictures)
          .run(directory, PhotoLabels.read(labels))
          .report()
          .forEach(out::println);
    }
    return CommandLine.ExitCode.OK;
  }
}
