package io.orderpulse.udfs.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the letters of an address into one form, before anybody reads what it says. */
final class AddressText {

  private static final String HAN_DIGIT = "一二三四五六七八九十零〇";
  private static final Pattern ROUND_ZERO =
      Pattern.compile("(?<=[" + HAN_DIGIT + "])[○◯Oo]|[○◯](?=[" + HAN_DIGIT + "])");
  private static final Pattern REMARK =
      Pattern.compile(
          "[(\\[【（](?=(?:靠?近|原|旧称|旁|放|请|送|不|周|工作日|收货|收件|快递|菜鸟|丰巢|自提|电话|联系|对面|附近|门卫|保安|到付|节假日|派送|别))"
              + "[^)\\]】）]*[)\\]】）]");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9])(?:\\+?86-?)?1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern POSTCODE =
      Pattern.compile("^\\s*(?:邮编)?:?[0-9]{6}(?=[^0-9])|邮编:?[0-9]{6}");
  private static final Pattern NUMERO = Pattern.compile("NO[.:]?(?=[0-9])");
  private static final Pattern FLOOR_SLASH = Pattern.compile("(?<=[0-9])/(?=F(?![A-Z]))");
  private static final String TRADITIONAL =
      "號樓區縣國東華門廣陽灣臺棟鎮鄉層裡單園橋雲龍黃長馬龜蘇滬寧瀋漢濟無鄭淨嶺處蓮興鄰廠場業機電後頭號衛豐實義聖順蘭鳳滿";
  private static final String SIMPLIFIED =
      "号楼区县国东华门广阳湾台栋镇乡层里单园桥云龙黄长马龟苏沪宁沈汉济无郑净岭处莲兴邻厂场业机电后头号卫丰实义圣顺兰凤满";
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}－—–~～/_]+");
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}#-]+");
  private static final Pattern GAP =
      Pattern.compile("(?<![A-Z0-9#])[ ]+|[ ]+(?![A-Z0-9#])|[ ]*-[ -]*(?![A-Z0-9])");
  private static final Pattern LOOSE_DASH = Pattern.compile("(?<![\\p{L}\\p{N}])-+|-+$");
  private static final Pattern HAN_DASH = Pattern.compile("(?<=[号弄栋幢座楼元层室房])-+(?=[A-Z0-9])");

  private AddressText() {}

  /**
   * Compatibility form, capitals; remarks, phones and postcodes out; a blank or a dash only between
   * letters or digits that would become another number without it.
   */
  static String clean(String text) {
    if (text == null) {
      return "";
    }
    String zero = ROUND_ZERO.matcher(text).replaceAll("〇");
    String plain =
        simplified(Normalizer.normalize(zero, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
    plain = FLOOR_SLASH.matcher(NUMERO.matcher(plain).replaceAll("")).replaceAll("");
    String bare = PHONE.matcher(REMARK.matcher(plain).replaceAll(" ")).replaceAll(" ");
    String dashes = DASHES.matcher(POSTCODE.matcher(bare).replaceAll(" ")).replaceAll("-");
    String spaced = NOISE.matcher(dashes).replaceAll(" ").strip();
    String tight = GAP.matcher(spaced).replaceAll("");
    return HAN_DASH.matcher(LOOSE_DASH.matcher(tight).replaceAll("")).replaceAll("");
  }

  /** The characters of addresses that are written otherwise in Hong Kong and Taiwan. */
  private static String simplified(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      int at = text.charAt(i) < 0x4E00 ? -1 : TRADITIONAL.indexOf(text.charAt(i));
      if (at >= 0) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, SIMPLIFIED.charAt(at));
      }
    }
    return out == null ? text : out.toString();
  }
}
