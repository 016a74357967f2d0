package io.orderpulse.sandbox.signoff;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** A font with Chinese characters, from the class path: machines have none as often as not. */
public enum ChineseFont {
  REGULAR("Regular"),
  BOLD("Bold");

  private final String weight;
  private Font font;

  ChineseFont(String weight) {
    this.weight = weight;
  }

  /**
   * @param points height
   * @throws IllegalStateException when the font is not there or not usable
   */
  public Font size(float points) {
    return font().deriveFont(points);
  }

  private synchronized Font font() {
    if (font == null) {
      String name = "fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf";
      try (InputStream in = ChineseFont.class.getClassLoader().getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("no " + name + " on the class path");
        }
        font = Font.createFont(Font.TRUETYPE_FONT, in);
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException(name + " can't be used: " + e.getMessage(), e);
      }
    }
    return font;
  }
}
