package io.orderpulse.udfs.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text says that an order is only a test. 测试仪 is a product and 检测试验站 a place; both are
 * none.
 */
public final class TestWords {

  private static final Pattern PLEA =
      Pattern.compile(
          "(?:请勿|勿|不要|别)(?:发货|派送|配送|出库|拍|下单|处理)|(?<!检)测试(?:地址|订单|单(?!位)|数据|环境|专用)|test ?(?:order|address|data)");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:测试|test|qa|demo|ceshi)(?:er|员|人|人员|用户|账号|帐号|号|专用|user|account|收货人|买家)?[ _-]?[0-9a-z]{0,4}|[0-9]{0,3}(?:测试|test)");
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?:测试|test|demo|ceshi)[ _-]?(?:商品|产品|宝贝|链接|单|订单|专用|勿拍|款|sku|item|product|goods)?[ _-]?[0-9a-z]{0,4}(?:[(（].*[)）])?|.*(?:测试链接|测试商品|测试产品|勿拍).*");

  private TestWords() {}

  /** Whether a recipient's name is that of a tester. */
  public static boolean inName(String name) {
    String plain = plain(name);
    return PERSON.matcher(plain).matches() || PLEA.matcher(plain).find();
  }

  /** Whether an address or a note asks not to deliver. */
  public static boolean inText(String text) {
    String plain = plain(text);
    return plain.equals("测试") || plain.equals("test") || PLEA.matcher(plain).find();
  }

  /** Whether a product is none that anybody sells. */
  public static boolean inProduct(String product) {
    return PRODUCT.matcher(plain(product)).matches();
  }

  private static String plain(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
