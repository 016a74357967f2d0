package io.orderpulse.udfs.vision.made;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Prints, writes by hand, ticks and stamps on a sheet, and notes each text it puts there. */
final class Pen {

  static final Color BLUE = new Color(25, 35, 130);
  static final Color RED = new Color(200, 40, 50);
  static final Color BLACK = new Color(30, 30, 30);

  private final Graphics2D g;
  private final MadeFont font;
  private final Random random;
  private final List<String> texts = new ArrayList<>();

  Pen(BufferedImage sheet, MadeFont font, Random random) {
    this.g = sheet.createGraphics();
    this.font = font;
    this.random = random;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    g.setColor(BLACK);
    g.setStroke(new BasicStroke(2));
  }

  List<String> texts() {
    return texts;
  }

  Graphics2D graphics() {
    return g;
  }

  /** Prints a text and returns where it ends. */
  double print(String text, double x, double y, double size) {
    return print(text, x, y, font.size(size));
  }

  double bold(String text, double x, double y, double size) {
    return print(text, x, y, MadeFont.BOLD.size(size));
  }

  private double print(String text, double x, double y, Font use) {
    g.setColor(BLACK);
    g.setFont(use);
    g.drawString(text, (float) x, (float) y);
    texts.add(text);
    return x + g.getFontMetrics().stringWidth(text);
  }

  void line(double x1, double y1, double x2, double y2) {
    g.setColor(BLACK);
    g.drawLine((int) x1, (int) y1, (int) x2, (int) y2);
  }

  /** Writes as people do: no two characters of one size, on one line, or upright. */
  double write(String text, double x, double y, double size, Color ink) {
    g.setColor(ink);
    double at = x;
    for (int i = 0; i < text.length(); i++) {
      String one = text.substring(i, i + 1);
      AffineTransform form = new AffineTransform();
      form.translate(at, y + jitter(size * 0.06));
      form.rotate(jitter(0.10));
      form.shear(-0.15 + jitter(0.08), 0);
      form.scale(1 + jitter(0.1), 1 + jitter(0.1));
      Font use = MadeFont.LIGHT.size(size).deriveFont(form);
      g.setFont(use);
      g.drawString(one, 0, 0);
      at += size * (one.charAt(0) < 0x80 ? 0.58 : 1.02);
    }
    texts.add(text);
    return at;
  }

  /** A box, or a circle, before an option; ticked in one of several ways. */
  void box(double x, double y, double side, boolean round, boolean ticked) {
    g.setColor(BLACK);
    g.setStroke(new BasicStroke(2));
    double top = y - side * 0.88;
    double arc = round ? side : 0;
    g.draw(new RoundRectangle2D.Double(x, top, side, side, arc, arc));
    if (ticked) {
      tick(x, top, side);
    }
  }

  private void tick(double x, double top, double side) {
    g.setColor(random.nextBoolean() ? BLUE : BLACK);
    g.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D path = new Path2D.Double();
    if (random.nextInt(4) == 0) {
      path.moveTo(x + side * 0.15 + jitter(2), top + side * 0.15 + jitter(2));
      path.lineTo(x + side * 0.85 + jitter(2), top + side * 0.85 + jitter(2));
      path.moveTo(x + side * 0.85 + jitter(2), top + side * 0.15 + jitter(2));
      path.lineTo(x + side * 0.15 + jitter(2), top + side * 0.85 + jitter(2));
    } else {
      path.moveTo(x + side * 0.1 + jitter(2), top + side * 0.5 + jitter(2));
      path.lineTo(x + side * 0.4 + jitter(2), top + side * 0.9 + jitter(2));
      path.lineTo(x + side * 1.15 + jitter(3), top - side * 0.15 + jitter(3));
    }
    g.draw(path);
    g.setStroke(new BasicStroke(2));
  }

  /** A stamp with its frame, a little slanted, with holes where the ink did not take. */
  void stamp(String text, double x, double y, double size) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    g.rotate(jitter(0.25));
    g.setColor(RED);
    g.setFont(MadeFont.BOLD.size(size));
    double width = g.getFontMetrics().stringWidth(text);
    double arc = random.nextBoolean() ? 0 : size;
    g.setStroke(new BasicStroke(4));
    g.draw(
        new RoundRectangle2D.Double(
            -size * 0.4, -size * 1.25, width + size * 0.8, size * 1.8, arc, arc));
    g.drawString(text, 0, 0);
    g.setColor(Color.WHITE);
    for (int i = 0; i < 120; i++) {
      int speck = 1 + random.nextInt(2);
      g.fillOval(
          (int) (random.nextDouble() * (width + size) - size * 0.5),
          (int) (random.nextDouble() * size * 1.9 - size * 1.3),
          speck,
          speck);
    }
    g.setTransform(before);
    g.setStroke(new BasicStroke(2));
    texts.add(text);
  }

  private double jitter(double most) {
    return (random.nextDouble() * 2 - 1) * most;
  }
}
