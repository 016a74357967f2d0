package io.orderpulse.jobs.intake;

import io.orderpulse.events.json.Rfc3339;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Orders made for the filters, each with what it really is. Names and numbers are invented. */
final class MadeOrders {

  static final long START = Rfc3339.parse("2026-02-14T02:00:00Z");

  /** A raw event. */
  record Sent(long time, String json) {
    byte[] bytes() {
      return json.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final long MINUTE = 60_000;
  private static final int EACH = 12;
  private static final List<String> PEOPLE =
      List.of("王建国", "李秀英", "张测", "陈戴墨", "Tess Li", "欧阳海燕", "测绘院王工");
  private static final List<String> GOODS =
      List.of("前刹车片", "汽车测试仪", "蓄电池测试仪BAT131", "机油滤清器", "轮胎225/45R17", "电路测试笔");
  private static final List<String> STREETS =
      List.of("华新镇新府中路%d号", "检测试验站路%d号", "测试中心大楼%d号", "公园路%d号3栋502室");
  private static final List<String> PHONES =
      List.of(
          "13812345678",
          "+86 139-1234-5678",
          "021-69211234",
          "0512-66881234-802",
          "17012345678转4321",
          "(0571)87881234",
          "138****5678",
          "4008123123",
          "",
          "95013123456789");
  private static final List<String> DEAD =
      List.of(
          "1381234567", "12345678901", "00000000000", "138123456789", "123", "没有", "13000000000");
  private static final List<String> TESTERS = List.of("测试", "测试员", "test01", "测试账号", "请勿发货");
  private static final List<String> NO_GOODS =
      List.of("测试商品", "测试链接勿拍", "TEST-001", "测试产品(请勿下单)", "test item");
  private static final List<String> NO_STREETS = List.of("测试地址%d号", "新府中路%d号 测试订单请勿发货");

  final List<Sent> sent = new ArrayList<>();

  /** Reason by order; orders that count are not in it. */
  final Map<String, String> reasons = new HashMap<>();

  int orders;
  private final Random random;
  private int events;

  MadeOrders(long seed) {
    random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      ordinary(12);
      tests();
      unreachable();
      doubles();
      noDoubles();
    }
    sent.sort(Comparator.comparingLong(Sent::time));
  }

  private final class Order {
    String id = "O%05d".formatted(++orders);
    String customer = "C" + orders;
    String channel = "taobao";
    String recipient = pick(PEOPLE);
    String phone = pick(PHONES);
    String street = pick(STREETS).formatted(1 + random.nextInt(900));
    String product = pick(GOODS);
    String sku = "S" + random.nextInt(900);
    int quantity = 1 + random.nextInt(3);
    String token = "";
    boolean test;
    long time = START + random.nextInt(20 * 24 * 60) * MINUTE;

    Order copy(long later) {
      Order copy = new Order();
      copy.customer = customer;
      copy.recipient = recipient;
      copy.phone = phone;
      copy.street = street;
      copy.product = product;
      copy.sku = sku;
      copy.quantity = quantity;
      copy.time = time + later;
      return copy;
    }

    Order send() {
      return send("order.placed", "");
    }

    Order send(String type, String more) {
      String data =
          """
          "order_id":"%s","channel":"%s","customer_id":"%s","amount":%d.50,"currency":"CNY","payment":"prepaid",\
          "lines":[{"line_id":"1","sku":"%s","product":"%s","part_class":"wearing","quantity":%d,"price":50.50}],\
          "ship_to":{"recipient":"%s","phone":"%s","province":"上海市","city":"上海市","district":"青浦区","address":"%s"}%s%s%s\
          """
              .formatted(
                  id,
                  channel,
                  customer,
                  50 * quantity,
                  sku,
                  product,
                  quantity,
                  recipient,
                  phone,
                  street,
                  test ? ",\"test\":true" : "",
                  token.isEmpty() ? "" : ",\"client_token\":\"" + token + '"',
                  more);
      emit(type, time, data);
      return this;
    }

    Order is(String reason) {
      reasons.put(id, reason);
      return this;
    }

    void then(String type, long later, String more) {
      emit(type, time + later, "\"order_id\":\"" + id + '"' + more);
    }
  }

  private void emit(String type, long time, String data) {
    sent.add(
        new Sent(
            time,
            """
            {"specversion":"1.0","id":"e%06d","source":"channel/a","type":"%s","time":"%s","data":{%s}}"""
                .formatted(++events, type, Rfc3339.format(time), data)));
  }

  private void ordinary(int many) {
    for (int i = 0; i < many; i++) {
      Order order = new Order();
      order.token = i % 2 == 0 ? "t" + order.id : "";
      order.send();
      if (i % 3 == 0) {
        order.send("order.accepted", ",\"lane\":\"normal\""); // the front sends both
      }
      order.then("order.paid", 2 * MINUTE, "");
    }
  }

  private void tests() {
    Order flag = new Order();
    flag.test = true;
    flag.is("test").send();
    Order name = new Order();
    name.recipient = pick(TESTERS);
    name.is("test").send();
    Order goods = new Order();
    goods.product = pick(NO_GOODS);
    goods.is("test").send();
    Order street = new Order();
    street.street = pick(NO_STREETS).formatted(5);
    street.is("test").send();
    Order customer = new Order();
    customer.customer = "QA-1";
    customer.is("test").send();
    Order channel = new Order();
    channel.channel = "staging";
    channel.is("test").send();
    Order sku = new Order();
    sku.sku = "TEST-SKU-7";
    sku.is("test").send();
  }

  private void unreachable() {
    for (int i = 0; i < 3; i++) {
      Order dead = new Order();
      dead.phone = pick(DEAD);
      dead.is("invalid-contact").send();
    }
    Order receipt = new Order();
    receipt.is("invalid-contact").send();
    receipt.then("sms.receipted", 3 * MINUTE, ",\"outcome\":\"invalid-number\"");
    Order delivered = new Order().send();
    delivered.then("sms.receipted", 3 * MINUTE, ",\"outcome\":\"delivered\"");
    Order failed = new Order().send(); // a phone that is switched off is none that is wrong
    failed.then("sms.receipted", 3 * MINUTE, ",\"outcome\":\"failed\"");
    Order back = new Order();
    back.phone = pick(DEAD);
    back.send();
    back.then("order.unfilter.requested", 30 * MINUTE, ",\"by\":\"E07\"");
    Order mended = new Order();
    mended.phone = pick(DEAD);
    mended.send();
    mended.then(
        "order.amended",
        40 * MINUTE,
        ",\"ship_to\":{\"recipient\":\"王\",\"phone\":\"13812345678\",\"province\":\"上海市\",\"city\":\"上海市\",\"district\":\"青浦区\",\"address\":\"新府中路1号\"}");
  }

  private void doubles() {
    Order token = new Order();
    token.token = "k" + token.id;
    token.send();
    Order other = token.copy(25 * MINUTE); // another try of the client, an hour of waiting between
    other.token = token.token;
    other.quantity = token.quantity;
    other.is("duplicate").send();
    Order first = new Order().send();
    first.copy(3_000).is("duplicate").send();
    first.copy(10 * MINUTE).is("duplicate").send();
    Order written = new Order().send();
    Order again = written.copy(30_000);
    again.street = written.street.replace("号", "號");
    again.is("duplicate").send();
    written.then("order.paid", 4 * MINUTE, "");
  }

  private void noDoubles() {
    Order first = new Order().send();
    first.then("order.paid", MINUTE, "");
    first.copy(5 * MINUTE).send(); // bought again
    Order late = new Order().send();
    late.copy(10 * MINUTE + 1).send();
    Order more = new Order().send();
    Order different = more.copy(MINUTE);
    different.quantity = more.quantity + 1;
    different.send();
    Order elsewhere = more.copy(2 * MINUTE);
    elsewhere.street = "外青松公路%d号".formatted(1000 + random.nextInt(900));
    elsewhere.send();
    Order somebody = more.copy(2 * MINUTE);
    somebody.customer = "X" + somebody.id;
    somebody.send();
    Order meant = new Order().send();
    meant.copy(MINUTE).send().then("order.paid", 2 * MINUTE, ""); // both are paid in the end
    meant.then("order.paid", 5 * MINUTE, "");
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
