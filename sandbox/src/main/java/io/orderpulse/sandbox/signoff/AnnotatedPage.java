package io.orderpulse.sandbox.signoff;

import io.orderpulse.udfs.vision.ocr.Page;
import io.orderpulse.udfs.vision.ocr.Quad;
import io.orderpulse.udfs.vision.ocr.TextLine;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures of pages: each line framed, green to red by certainty, with its text beside the page.
 */
public final class AnnotatedPage {

  private static final Color PAPER = new Color(250, 250, 245);
  private static final int FONT = 18;

  private final Path directory;
  private final ChineseFont font = ChineseFont.REGULAR;

  /**
   * @param directory where the pictures go; made when it is not there
   */
  public AnnotatedPage(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /** Writes one picture, named as the photo with {@code .png} behind it. */
  public void draw(String name, Page page, SignoffReading reading) {
    BufferedImage pixels = pixels(page);
    int width = pixels.getWidth();
    BufferedImage picture =
        new BufferedImage(2 * width, pixels.getHeight() + 3 * FONT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(PAPER);
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    g.drawImage(pixels, 0, 0, null);
    g.setFont(font.size(FONT));
    g.setStroke(new BasicStroke(2));
    page.lines().forEach(line -> line(g, line, width));
    g.setColor(Color.BLACK);
    g.drawString(summary(reading), FONT, pixels.getHeight() + 2 * FONT);
    g.dispose();
    try {
      Path file = directory.resolve(Path.of(name).getFileName() + ".png");
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("a picture of " + name + " can't be written", e);
    }
  }

  private static void line(Graphics2D g, TextLine line, int width) {
    Polygon frame = new Polygon();
    line.quad().corners().forEach(c -> frame.addPoint((int) c.x(), (int) c.y()));
    float certain = (float) line.confidence();
    g.setColor(Color.getHSBColor(certain * certain * 0.33f, 0.9f, 0.75f));
    g.draw(frame);
    Quad quad = line.quad();
    g.drawString(
        "%s  %.2f".formatted(line.text(), certain),
        width + (int) quad.topLeft().x(),
        (int) quad.centre().y());
  }

  private static String summary(SignoffReading reading) {
    return "%s  运单 %s  签收 %s  标记 %s  %.2f"
        .formatted(
            reading.reason().map(Enum::name).orElse("readable"),
            reading.waybill().orElse("-"),
            reading.signedAt().map(Object::toString).orElse("-"),
            reading.markLabels(),
            reading.confidence());
  }

  private static BufferedImage pixels(Page page) {
    BufferedImage image =
        new BufferedImage(page.pixels().cols(), page.pixels().rows(), BufferedImage.TYPE_3BYTE_BGR);
    page.pixels().get(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    return image;
  }
}
