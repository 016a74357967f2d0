package io.orderpulse.sandbox.signoff;

import com.sun.management.OperatingSystemMXBean;
import io.orderpulse.udfs.vision.eval.PhotoAnswer;
import io.orderpulse.udfs.vision.eval.PhotoLabel;
import io.orderpulse.udfs.vision.eval.SignoffScore;
import io.orderpulse.udfs.vision.ocr.TextLine;
import io.orderpulse.udfs.vision.photo.PhotoException;
import io.orderpulse.udfs.vision.photo.PhotoLimits;
import io.orderpulse.udfs.vision.signoff.SignoffReader;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled photos, one after the other, and counts. */
public final class SignoffEvaluation {

  private final SignoffReader reader;
  private final AnnotatedPage pictures;
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /**
   * @param pictures draws each page; null for none
   */
  public SignoffEvaluation(SignoffReader reader, AnnotatedPage pictures) {
    this.reader = reader;
    this.pictures = pictures;
  }

  /**
   * @throws IOException when a photo cannot be read or a picture not written
   */
  public SignoffScore run(Path directory, List<PhotoLabel> labels) throws IOException {
    SignoffScore score = new SignoffScore();
    for (PhotoLabel label : labels) {
      score.add(label, answer(directory, label.file()));
    }
    return score;
  }

  private PhotoAnswer answer(Path directory, String file) throws IOException {
    byte[] bytes = bytes(directory.resolve(file));
    List<String> lines = new ArrayList<>();
    long start = process.getProcessCpuTime();
    try {
      SignoffReading reading =
          reader.read(
              bytes,
              (page, read) -> {
                page.lines().stream().map(TextLine::text).forEach(lines::add);
                if (pictures != null) {
                  pictures.draw(file, page, read);
                }
              });
      return PhotoAnswer.of(reading, lines, (process.getProcessCpuTime() - start) / 1e6);
    } catch (PhotoException e) {
      return PhotoAnswer.none();
    }
  }

  /** A file, or so much of it that it is refused for its size. */
  public static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes((int) PhotoLimits.DEFAULT.maxBytes() + 1);
    }
  }
}
