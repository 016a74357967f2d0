package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;

/**
 * A made-up part.
 *
 * @param partClass wearing, bulky or electronic
 */
record Product(String sku, String name, String partClass, BigDecimal price) {

  private static Product wearing(String sku, String name, String price) {
    return new Product(sku, name, "wearing", new BigDecimal(price));
  }

  private static Product bulky(String sku, String name, String price) {
    return new Product(sku, name, "bulky", new BigDecimal(price));
  }

  private static Product electronic(String sku, String name, String price) {
    return new Product(sku, name, "electronic", new BigDecimal(price));
  }

  static final List<Product> ALL =
      List.of(
          wearing("FL-OIL-0101", "驰远机油滤清器 A级", "28.50"),
          wearing("FL-AIR-0102", "驰远空气滤清器 1.5T", "46.00"),
          wearing("FL-CAB-0103", "驰远活性炭空调滤", "39.90"),
          wearing("BK-PAD-0201", "恒止陶瓷刹车片 前轮", "168.00"),
          wearing("BK-PAD-0202", "恒止陶瓷刹车片 后轮", "152.00"),
          wearing("BK-DSC-0203", "恒止通风刹车盘 对装", "435.00"),
          wearing("SP-IRI-0301", "星燃铱金火花塞 四支装", "216.00"),
          wearing("WP-BLD-0302", "雨洁无骨雨刮片 26寸", "58.00"),
          wearing("BT-TIM-0303", "联驱正时皮带套装", "388.00"),
          wearing("FL-GBX-0304", "润程变速箱滤芯", "126.00"),
          wearing("OL-5W3-0305", "润程全合成机油 5W-30 4L", "198.00"),
          wearing("CL-ANT-0306", "润程防冻液 -35度 4kg", "76.00"),
          bulky("BP-FRT-0401", "合固前保险杠总成", "780.00"),
          bulky("BP-RER-0402", "合固后保险杠总成", "735.00"),
          bulky("HD-HOD-0403", "合固发动机舱盖", "1260.00"),
          bulky("DR-LFT-0404", "合固左前车门总成", "1980.00"),
          bulky("SH-ABS-0405", "稳行减震器 前对装", "868.00"),
          bulky("RD-CLN-0406", "寒川铝制水箱散热器", "528.00"),
          bulky("EX-MUF-0407", "静流排气消声器", "645.00"),
          bulky("SU-ARM-0408", "稳行下摆臂总成", "356.00"),
          electronic("LT-LED-0501", "明途LED大灯总成 左", "1480.00"),
          electronic("LT-LED-0502", "明途LED大灯总成 右", "1480.00"),
          electronic("SN-OXY-0503", "测准氧传感器", "258.00"),
          electronic("SN-ABS-0504", "测准轮速传感器", "118.00"),
          electronic("EC-CTL-0505", "智控车身控制模块", "1890.00"),
          electronic("BT-AGM-0506", "蓄能AGM启停电瓶 70Ah", "699.00"),
          electronic("CM-REV-0507", "明途倒车影像摄像头", "188.00"),
          electronic("AL-GEN-0508", "蓄能发电机总成 150A", "920.00"));

  static final List<Product> BULKY = ALL.stream().filter(p -> p.partClass.equals("bulky")).toList();
}
