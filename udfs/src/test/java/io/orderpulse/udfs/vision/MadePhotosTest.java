package io.orderpulse.udfs.vision;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.udfs.vision.eval.PhotoAnswer;
import io.orderpulse.udfs.vision.eval.SignoffScore;
import io.orderpulse.udfs.vision.eval.Tally;
import io.orderpulse.udfs.vision.made.MadePhoto;
import io.orderpulse.udfs.vision.ocr.TextLine;
import io.orderpulse.udfs.vision.photo.PhotoException;
import io.orderpulse.udfs.vision.photo.PhotoLimits;
import io.orderpulse.udfs.vision.signoff.SignoffReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hundred made photos and more, from easy to hard, held upright and in any direction. */
class MadePhotosTest {

  private static final int PHOTOS = 108;
  private static final String[] LEVELS = {"easy", "mid", "hard"};

  @Test
  void readsWhatWasWrittenAndRatherNothingThanSomethingElse() throws PhotoException {
    SignoffScore score = new SignoffScore();
    try (SignoffReader reader = new SignoffReader(PhotoLimits.DEFAULT)) {
      for (int i = 0; i < PHOTOS; i++) {
        MadePhoto photo = MadePhoto.of(1_000 + i, LEVELS[i % LEVELS.length], i % 4 == 3);
        List<String> lines = new ArrayList<>();
        var reading =
            reader.read(
                photo.bytes(),
                (page, read) -> page.lines().stream().map(TextLine::text).forEach(lines::add));
        score.add(photo.label(), PhotoAnswer.of(reading, lines, 0));
      }
    }
    Tally all = score.tally(null);
    String report = String.join("\n", score.report());
    assertThat(all.waybillExact()).as(report).isGreaterThanOrEqualTo(0.95);
    assertThat(all.waybillsWrong()).as(report).isLessThanOrEqualTo(1);
    assertThat(all.markPrecision()).as(report).isGreaterThanOrEqualTo(0.95);
    assertThat(all.markRecall()).as(report).isGreaterThanOrEqualTo(0.95);
    assertThat(all.characterAccuracy()).as(report).isGreaterThanOrEqualTo(0.97);
    assertThat(all.signedExact()).as(report).isGreaterThanOrEqualTo(0.95);
  }
}
