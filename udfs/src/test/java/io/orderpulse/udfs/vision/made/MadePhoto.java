package io.orderpulse.udfs.vision.made;

import io.orderpulse.udfs.vision.VisionNatives;
import io.orderpulse.udfs.vision.eval.PhotoLabel;
import io.orderpulse.udfs.vision.signoff.Mark;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/**
 * A photo and what it says.
 *
 * @param bytes a JPEG file of 1200×1600 pixels
 */
public record MadePhoto(PhotoLabel label, byte[] bytes) {

  /**
   * Photo of this number, the same on every machine as far as fonts are drawn alike.
   *
   * @param level {@code easy}, {@code mid}, {@code hard} or {@code extreme}
   * @param turned whether it was held in any direction
   */
  public static MadePhoto of(int number, String level, boolean turned) {
    VisionNatives.load();
    Random random = new Random(number * 1_000_003L + level.hashCode());
    Content content = Content.of(random);
    Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
    MadeFont font = MadeFont.values()[random.nextInt(MadeFont.values().length)];
    BufferedImage sheet = layout.sheet();
    Pen pen = new Pen(sheet, font, random);
    layout.draw(pen, content, random);
    Level how = Level.valueOf(level.toUpperCase(Locale.ROOT));
    byte[] bytes = new Camera(how, random).shoot(sheet, turned ? random.nextDouble() * 360 : 0);
    PhotoLabel label =
        new PhotoLabel(
            "made-%s-%d%s".formatted(level, number, turned ? "-turned" : ""),
            turned ? level + "-turned" : level,
            content.waybill(),
            content.marks().stream().map(Mark::label).toList(),
            content.date() + " " + content.time(),
            pen.texts());
    return new MadePhoto(label, bytes);
  }
}
