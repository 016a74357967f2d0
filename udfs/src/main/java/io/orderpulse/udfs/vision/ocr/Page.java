package io.orderpulse.udfs.vision.ocr;

import java.util.List;
import org.opencv.core.Mat;

/**
 * A picture with its text upright. Close it: its pixels are outside of the heap.
 *
 * @param pixels blue, green, red, 8 bits each; turned and cut to the text where that was needed
 * @param lines what was read, from top to bottom
 * @param unread places where text was found and nothing could be read
 * @param turned by how many degrees the picture was turned clockwise; 0 when it was not
 */
public record Page(Mat pixels, List<TextLine> lines, int unread, double turned)
    implements AutoCloseable {

  @Override
  public void close() {
    pixels.release();
  }
}
