package io.orderpulse.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What simulated customers write, and what of it is a complaint. */
public final class Opinions {

  /**
   * A sentence.
   *
   * @param text as it is written; a {@code %s} is the customer's phone
   * @param categories what it complains of, by the names of the contract
   */
  record Opinion(String text, Set<String> categories) {

    /** It is about the fulfilment of the order, not about prices or tastes. */
    boolean defect() {
      return categories.stream().anyMatch(DEFECTS::contains);
    }

    boolean notReceived() {
      return categories.contains("NOT_RECEIVED");
    }
  }

  /** Reviews of those who are content. */
  static final List<Opinion> PRAISE =
      List.of(
          say("装上很合适，师傅说质量不错"),
          say("发货快，包装完好"),
          say("和原厂件一样，下次还来"),
          say("客服很耐心，给个好评"),
          say("没有破损，也没有少件"),
          say("差点以为发错了，原来是新包装"),
          say("滤清器收到了，第二天就换上了"),
          say("刹车片没有异响，跑了一千公里很稳"));

  /** Reviews and complaints of those who are not. */
  static final List<Opinion> BLAME =
      List.of(
          say("包装破损，保险杠有划痕", "PACKAGE_DAMAGED", "PRODUCT_DAMAGED"),
          say("少发了一个滤清器，怎么回事", "MISSING_ITEM"),
          say("等了4天才到，太慢了", "LATE_DELIVERY"),
          say("發錯型號了，我要的是左邊大燈", "WRONG_ITEM"),
          say("机油漏了半箱，客服也不理人", "PRODUCT_DAMAGED", "SERVICE_ATTITUDE"),
          say("用了不到一周就坏了，质量太差", "QUALITY"),
          say("不是正品，和图片不一样", "NOT_AS_DESCRIBED"),
          say("漏 发 了 垫 片", "MISSING_ITEM"),
          say("显示已签收，可我没收到", "NOT_RECEIVED"),
          say("刚买第二天就降价了，要求退差价", "PRICE"));

  /** What a chat says of a return: why, and that there will be one. */
  static final Opinion RETURNING = say("我要退货，怎么申请", "REFUND_RETURN");

  /** Categories that say that an order was not fulfilled as it should have been. */
  private static final Set<String> DEFECTS =
      Set.of(
          "MISSING_ITEM",
          "WRONG_ITEM",
          "PACKAGE_DAMAGED",
          "PRODUCT_DAMAGED",
          "QUALITY",
          "LATE_DELIVERY",
          "NOT_RECEIVED");

  /** Lines of chats before the delivery. */
  static final List<Opinion> QUESTIONS =
      List.of(say("请问今天能发货吗"), say("这个适配2021款吗"), say("我的电话是%s，到了打这个"), RETURNING);

  /** Of those the ones that are not about the fulfilment. */
  static final List<Opinion> GRUMBLES = BLAME.stream().filter(o -> !o.defect()).toList();

  /** A complaint that has no name yet: it has to show as a trend. */
  static final Opinion NEW_KIND = say("灯座偏心，照出去一高一低");

  private static final Map<String, Set<String>> BY_TEXT =
      Stream.of(PRAISE, BLAME, QUESTIONS, List.of(NEW_KIND))
          .flatMap(List::stream)
          .collect(Collectors.toMap(opinion -> key(opinion.text()), Opinion::categories));

  private Opinions() {}

  private static Opinion say(String text, String... categories) {
    return new Opinion(text, Set.of(categories));
  }

  /** The planted truth of a text, or null when nobody here wrote it, as agents' lines. */
  public static Set<String> truth(String text) {
    return BY_TEXT.get(key(text));
  }

  /** Texts differ in phones only: by those, and by the contact added to complaints. */
  private static String key(String text) {
    return text.replaceAll("，联系.*", "").replaceAll("%s|1\\d{10}", "");
  }
}
