package io.orderpulse.jobs.time;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The watermark of the job that wrote a record, sent along in a header. A job that works off a
 * backlog of many topics writes their times in any order; the stamps say what may still come.
 *
 * @param watermark of the writing task when it wrote, ms
 * @param writer index of that task
 * @param writers how many such tasks there are
 */
public record WatermarkStamp(long watermark, int writer, int writers) {

  private static final String HEADER = "orderpulse-watermark";
  private static final int BYTES = Long.BYTES + 2 * Integer.BYTES;

  /** Puts the stamp on a record. */
  public void write(Headers headers) {
    byte[] value =
        ByteBuffer.allocate(BYTES).putLong(watermark).putInt(writer).putInt(writers).array();
    headers.add(HEADER, value);
  }

  /** The stamp of a record, or null when it has none. */
  static WatermarkStamp read(Headers headers) {
    Header header = headers.lastHeader(HEADER);
    if (header == null || header.value() == null || header.value().length != BYTES) {
      return null;
    }
    ByteBuffer value = ByteBuffer.wrap(header.value());
    WatermarkStamp stamp = new WatermarkStamp(value.getLong(), value.getInt(), value.getInt());
    return stamp.writer >= 0 && stamp.writer < stamp.writers ? stamp : null;
  }
}
