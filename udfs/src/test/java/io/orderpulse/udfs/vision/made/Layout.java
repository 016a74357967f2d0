package io.orderpulse.udfs.vision.made;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import io.orderpulse.udfs.vision.signoff.Mark;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Kinds of receipts. Each draws its content and tells the texts that it put on the sheet. */
enum Layout {
  /** A parcel label with a barcode and a stamp or a hand-written mark. */
  LABEL(860, 1100) {
    @Override
    void draw(Pen pen, Content c, Random random) {
      pen.line(20, 20, 840, 20);
      pen.line(20, 20, 20, 1080);
      pen.line(840, 20, 840, 1080);
      pen.line(20, 1080, 840, 1080);
      pen.bold(c.carrier(), 45, 90, 46);
      pen.print("标准快递", 620, 85, 30);
      pen.line(20, 120, 840, 120);
      if (random.nextBoolean()) {
        barcode(pen, c.waybill(), 160, 140, 540, 100);
      }
      pen.print(c.waybill(), 250, 285, 34);
      pen.line(20, 310, 840, 310);
      pen.print("收件人：" + c.recipient(), 50, 365, 34);
      pen.print("电话：" + c.phone(), 470, 365, 30);
      pen.print(c.city(), 50, 415, 28);
      pen.print(c.street(), 50, 460, 28);
      pen.line(20, 490, 840, 490);
      pen.print("寄件人：" + c.sender(), 50, 535, 26);
      pen.print("物品：" + c.goods(), 50, 580, 26);
      pen.print("数量：" + c.pieces() + "件", 470, 580, 26);
      pen.line(20, 605, 840, 605);
      pen.print("订单号：" + c.order(), 50, 645, 26);
      pen.print("如遇外包装破损或少件请当面拒收，签收即表示确认无误。", 50, 685, 21);
      pen.line(20, 710, 840, 710);
      double end = pen.print("收件人签名：", 50, 770, 30);
      pen.write(c.recipient(), end + 10, 770, 42, Pen.BLUE);
      pen.print("签收时间：" + c.date() + " " + c.time(), 50, 830, 30);
      pen.line(20, 860, 840, 860);
      marks(pen, c.marks(), 80, 970, random);
    }
  },
  /** A delivery note with a table and printed options. */
  NOTE(900, 1060) {
    @Override
    void draw(Pen pen, Content c, Random random) {
      pen.bold("送货签收单", 320, 80, 48);
      pen.print("承运商：" + c.carrier(), 50, 140, 26);
      pen.print("运单号：" + c.waybill(), 470, 140, 26);
      String[][] cells = {
        {"收货人", c.recipient(), "联系电话", c.phone()},
        {"商品名称", c.goods(), "件数", c.pieces() + "件"},
        {"订单编号", c.order(), "发货人", c.sender()}
      };
      int[] columns = {40, 190, 460, 590, 860};
      for (int row = 0; row <= 4; row++) {
        pen.line(40, 165 + 55 * row, 860, 165 + 55 * row);
      }
      for (int i = 0; i < columns.length; i++) {
        pen.line(columns[i], 165, columns[i], i == 2 || i == 3 ? 330 : 385);
      }
      for (int row = 0; row < 3; row++) {
        for (int i = 0; i < 4; i++) {
          pen.print(cells[row][i], columns[i] + 12, 203 + 55 * row, 25);
        }
      }
      pen.print("收货地址", 52, 368, 25);
      pen.print(c.city() + c.street(), 202, 368, 23);
      boolean options = random.nextDouble() < 0.75;
      Set<Mark> printed = EnumSet.noneOf(Mark.class);
      if (options) {
        boolean round = random.nextInt(4) == 0;
        options(
            pen, "签收方式：", 450, List.of(Mark.SIGNED_SELF, Mark.SIGNED_FOR, Mark.FAMILY), c, round);
        options(
            pen, "其他方式：", 505, List.of(Mark.GATEKEEPER, Mark.PICKUP_POINT, Mark.REFUSED), c, round);
        options(pen, "异常情况：", 560, List.of(Mark.PACKAGE_DAMAGED, Mark.ITEMS_MISSING), c, round);
        printed.addAll(EnumSet.allOf(Mark.class));
      }
      double end = pen.print("收货人签字：", 50, 660, 30);
      pen.write(c.recipient(), end + 10, 660, 46, Pen.BLUE);
      end = pen.print("日期：", 500, 660, 28);
      pen.write(c.date(), end + 6, 660, 34, Pen.BLUE);
      pen.print("时间：" + c.time(), 500, 715, 28);
      Set<Mark> left = EnumSet.noneOf(Mark.class);
      left.addAll(c.marks());
      left.removeAll(printed);
      marks(pen, left, 90, 850, random);
    }
  },
  /** A till roll: one column, small print, mark after its label. */
  ROLL(640, 1060) {
    @Override
    void draw(Pen pen, Content c, Random random) {
      pen.bold(c.carrier() + "签收凭证", 110, 80, 40);
      double y = 150;
      for (String text :
          new String[] {
            "运单编号：" + c.waybill(),
            "订单号：" + c.order(),
            "收件人：" + c.recipient(),
            "联系电话：" + c.phone(),
            "收件地址：" + c.city(),
            c.street(),
            "物品：" + c.goods() + " " + c.pieces() + "件"
          }) {
        pen.print(text, 40, y, 28);
        y += 50;
      }
      Set<Mark> left = EnumSet.noneOf(Mark.class);
      left.addAll(c.marks());
      Mark way = c.marks().stream().findFirst().orElse(null);
      if (way != null && way.compareTo(Mark.PACKAGE_DAMAGED) < 0 && random.nextBoolean()) {
        pen.print("签收方式：" + way.label(), 40, y, 28);
        left.remove(way);
        y += 50;
      }
      pen.print("签收时间：" + c.date() + " " + c.time(), 40, y, 28);
      pen.print("签收人签名：", 40, y + 60, 28);
      pen.write(c.recipient(), 230, y + 70, 44, Pen.BLACK);
      pen.print("外包装破损请拍照并联系客服，少件请当场说明", 40, y + 130, 22);
      marks(pen, left, 60, y + 260, random);
    }
  };

  final int width;
  final int height;

  Layout(int width, int height) {
    this.width = width;
    this.height = height;
  }

  abstract void draw(Pen pen, Content content, Random random);

  BufferedImage sheet() {
    return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
  }

  private static void options(
      Pen pen, String label, double y, List<Mark> options, Content c, boolean round) {
    double x = pen.print(label, 50, y, 28) + 10;
    for (Mark mark : options) {
      pen.box(x, y, 26, round, c.marks().contains(mark));
      x = pen.print(mark.label(), x + 34, y, 28) + 28;
    }
  }

  private static void marks(Pen pen, Set<Mark> marks, double x, double y, Random random) {
    List<Mark> order = new ArrayList<>(marks);
    Collections.shuffle(order, random);
    double at = x;
    for (Mark mark : order) {
      if (random.nextInt(3) > 0) {
        pen.stamp(mark.label(), at, y, 46);
      } else {
        pen.write(mark.label(), at, y, 50, Pen.BLUE);
      }
      at += 330;
    }
  }

  private static void barcode(Pen pen, String number, int x, int y, int width, int height) {
    BitMatrix bars = new Code128Writer().encode(number, BarcodeFormat.CODE_128, width, 1);
    pen.graphics().setColor(Pen.BLACK);
    for (int i = 0; i < bars.getWidth(); i++) {
      if (bars.get(i, 0)) {
        pen.graphics().fillRect(x + i, y, 1, height);
      }
    }
  }
}
