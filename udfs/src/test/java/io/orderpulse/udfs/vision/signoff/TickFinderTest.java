package io.orderpulse.udfs.vision.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.udfs.vision.Mats;
import io.orderpulse.udfs.vision.VisionNatives;
import io.orderpulse.udfs.vision.ocr.Point2;
import io.orderpulse.udfs.vision.ocr.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class TickFinderTest {

  private static final Scalar INK = new Scalar(40, 40, 40);
  private static final Quad WORDS =
      new Quad(
          new Point2(200, 100), new Point2(300, 100), new Point2(300, 140), new Point2(200, 140));

  private static Mat paper(Mats mats) {
    VisionNatives.load();
    return mats.keep(new Mat(240, 400, CvType.CV_8UC3, new Scalar(225, 225, 225)));
  }

  private static void cross(Mat paper) {
    Imgproc.line(paper, new Point(168, 108), new Point(186, 128), INK, 3);
    Imgproc.line(paper, new Point(186, 108), new Point(168, 128), INK, 3);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void tellsATickedBoxFromAnEmptyOne(boolean round, boolean ticked) {
    try (Mats mats = new Mats()) {
      Mat paper = paper(mats);
      if (round) {
        Imgproc.circle(paper, new Point(177, 118), 12, INK, 2);
      } else {
        Imgproc.rectangle(paper, new Point(165, 106), new Point(189, 130), INK, 2);
      }
      if (ticked) {
        cross(paper);
      }
      TickBox box = TickFinder.before(paper, WORDS);
      assertThat(box).isNotNull();
      assertThat(box.ticked()).isEqualTo(ticked);
    }
  }

  @Test
  void seesNoBoxWhereThereIsNone() {
    try (Mats mats = new Mats()) {
      Mat paper = paper(mats);
      assertThat(TickFinder.before(paper, WORDS)).isNull();
      cross(paper);
      assertThat(TickFinder.before(paper, WORDS)).isNull();
    }
  }

  @Test
  void aFrameAroundTheWordsIsNoBox() {
    try (Mats mats = new Mats()) {
      Mat paper = paper(mats);
      Imgproc.rectangle(paper, new Point(190, 90), new Point(310, 150), INK, 3);
      assertThat(TickFinder.before(paper, WORDS)).isNull();
    }
  }
}
