package io.orderpulse.jobs.signoff;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;

/** Pictures of small receipts, line under line. */
final class Receipts {

  private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

  private Receipts() {}

  /** A PNG file. */
  static byte[] png(String... lines) throws IOException {
    BufferedImage picture = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 900, 700);
    g.setColor(Color.BLACK);
    try (InputStream in = Receipts.class.getResourceAsStream(FONT)) {
      g.setFont(Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(34f));
    } catch (FontFormatException e) {
      throw new IllegalStateException(FONT, e);
    }
    int y = 80;
    for (String line : lines) {
      g.drawString(line, 60, y);
      y += 80;
    }
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
