package io.orderpulse.udfs.vision.made;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;

/** Fonts with Chinese characters, the same on every machine. */
enum MadeFont {
  LIGHT("Light"),
  REGULAR("Regular"),
  MEDIUM("Medium"),
  BOLD("Bold");

  private static final Map<MadeFont, Font> LOADED = new EnumMap<>(MadeFont.class);

  private final String weight;

  MadeFont(String weight) {
    this.weight = weight;
  }

  Font size(double points) {
    synchronized (LOADED) {
      return LOADED.computeIfAbsent(this, MadeFont::load).deriveFont((float) points);
    }
  }

  private static Font load(MadeFont font) {
    String name = "/fonts/ttf/NotoSansSC/NotoSansSC-" + font.weight + ".ttf";
    try (InputStream in = MadeFont.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
