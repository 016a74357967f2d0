package io.orderpulse.sandbox.signoff;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A photo of a delivery note that the simulator's couriers take.
 *
 * @param carrier as it is printed
 * @param waybill number that is printed
 * @param signedAt as it is printed, {@code 2026-02-14 10:00}
 * @param ticked the printed option that is ticked
 * @param stamp a stamped mark, or null
 * @param slant degrees that the note lies askew
 */
public record ReceiptPhoto(
    String carrier, String waybill, String signedAt, String ticked, String stamp, double slant) {

  private static final String[] OPTIONS = {"本人签收", "代签", "门卫代收", "拒收"};
  private static final int WIDTH = 900;
  private static final int HEIGHT = 1_200;

  /** A JPEG file of 900×1200 pixels. */
  public byte[] jpeg() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(96, 84, 70));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.rotate(Math.toRadians(slant), WIDTH / 2.0, HEIGHT / 2.0);
    g.setColor(new Color(236, 234, 228));
    g.fillRect(60, 80, WIDTH - 120, HEIGHT - 160);
    g.setStroke(new BasicStroke(2.5f));
    note(g);
    g.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(Graphics2D g) {
    g.setColor(Color.BLACK);
    g.setFont(ChineseFont.BOLD.size(46));
    g.drawString("送货签收单", 320, 180);
    g.setFont(ChineseFont.REGULAR.size(32));
    g.drawString("承运商：" + carrier, 120, 280);
    g.drawString("运单号：" + waybill, 120, 350);
    g.drawString("签收时间：" + signedAt, 120, 420);
    g.drawString("签收方式：", 120, 520);
    for (int i = 0; i < OPTIONS.length; i++) {
      option(g, OPTIONS[i], 290 + i % 2 * 230, 520 + i / 2 * 70);
    }
    g.drawString("收件人签名：", 120, 720);
    if (stamp != null) {
      stamp(g);
    }
  }

  private void option(Graphics2D g, String text, int x, int y) {
    g.drawRect(x, y - 28, 30, 30);
    g.drawString(text, x + 44, y);
    if (text.equals(ticked)) {
      g.drawLine(x + 4, y - 14, x + 13, y - 3);
      g.drawLine(x + 13, y - 3, x + 32, y - 32);
      g.drawLine(x + 4, y - 13, x + 13, y - 2);
      g.drawLine(x + 13, y - 2, x + 32, y - 31);
    }
  }

  private void stamp(Graphics2D g) {
    AffineTransform before = g.getTransform();
    g.translate(260, 900);
    g.rotate(-0.12);
    g.setColor(new Color(190, 40, 45));
    g.setFont(ChineseFont.BOLD.size(52));
    int width = g.getFontMetrics().stringWidth(stamp);
    g.drawRect(-24, -66, width + 48, 92);
    g.drawString(stamp, 0, 0);
    g.setTransform(before);
  }
}
