package io.orderpulse.sandbox.bench.imports;

import io.orderpulse.sandbox.live.TopicRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** A spreadsheet of orders of the month before a live run; the sample mapping reads it. */
public final class OldOrders {

  private static final String ID = "OLD-";

  /** One mobile phone and one name, both made up, at as many house numbers as there are orders. */
  private static final String ROW =
      ID
          + "%07d,2026-01-%02d 09:%02d:00,C%07d,SKU-1001,前刹车片,易损件,2,159.00,预付,李建国,19900012345,"
          + "湖北省,武汉市,东西湖区,金银潭大道%d号%n";

  private OldOrders() {}

  /**
   * Writes a file, UTF-8.
   *
   * @param rows orders in it, one row each
   * @return the file
   */
  public static Path write(Path file, int rows) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print("订单号,下单时间,客户编号,商品编码,商品名称,类别,数量,单价,付款方式,收货人,手机,省,市,区,详细地址\n");
      for (int i = 0; i < rows; i++) {
        out.printf(ROW, i, 1 + i % 28, i % 60, i, 1 + i);
      }
      if (out.checkError()) {
        throw new IOException(file + " cannot be written; is the disk full?");
      }
    }
    return file;
  }

  /** How many of the records are of such an order. */
  public static long among(Collection<TopicRecord> records) {
    return records.stream()
        .filter(record -> record.value() != null)
        .filter(record -> new String(record.value(), StandardCharsets.UTF_8).contains(ID))
        .count();
  }
}
