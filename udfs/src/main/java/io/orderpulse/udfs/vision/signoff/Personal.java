package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.privacy.Masks;
import io.orderpulse.udfs.privacy.PersonalDetector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names, phones and addresses on a receipt, and hides them before anything leaves. */
final class Personal {

  private static final String NAME = "[\\p{IsHan}·]{2,6}";
  private static final String WHO = "(?:收|寄|发|取)(?:件|货)(?:人|方)|签收人|联系人|姓名|客户";
  private static final Pattern RECIPIENT =
      Pattern.compile("(?:收(?:件|货)(?:人|方)|签收人|客户姓名)(?:姓名)?[:;]?(" + NAME + ")?$");
  private static final Pattern LABEL =
      Pattern.compile("^(.*(?:" + WHO + "|签名|签字|经手人|代收人)(?:签名|签字|签收|姓名|盖章)*[:;.]?)(.*)$");
  private static final Pattern ADDRESS_LABEL = Pattern.compile("^(.*地址[:;]?)(.*)$");
  private static final Pattern PLACE =
      Pattern.compile("^(.*?(?:省|自治区|市).*?(?:区|县|旗|镇)|.*?(?:省|自治区).*?市(?=.{3}))(.+)$");
  private static final Pattern HOUSE =
      Pattern.compile("[0-9#]+(?:栋|幢|号楼|单元|室|弄|号院|座|层)|(?:花园|小区|公寓|大厦|新村|家园|路|街|大道)[0-9]*$");
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9A-Za-z])1[0-9]{2}[0-9]{0,3}\\*{2,6}[0-9]{2,4}(?![0-9])");
  private static final Pattern SURNAMED =
      Pattern.compile(
          "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于傅卞齐康伍余元顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房解丁邓洪包左石崔吉龚程邢裴陆荣翁曾肖叶白刘龙段侯武孙易廖谭]"
              + "[\\p{IsHan}]{1,2}");

  private Personal() {}

  /** The recipient's name, masked. */
  static Optional<String> recipient(Sheet sheet) {
    for (Compact line : sheet.lines()) {
      Matcher matcher = RECIPIENT.matcher(line.text());
      if (matcher.find()) {
        String name = matcher.group(1);
        if (name == null) {
          name =
              sheet
                  .rightOf(line)
                  .map(Compact::text)
                  .filter(text -> text.matches(NAME))
                  .orElse(null);
        }
        if (name != null && !name.matches(".*(?:签|地址|电话|姓名|盖章).*")) {
          return Optional.of(Masks.name(name));
        }
      }
    }
    return Optional.empty();
  }

  /** The lines as anybody may see them. */
  static List<String> masked(Sheet sheet) {
    return sheet.lines().stream()
        .map(
            line -> {
              String masked = mask(sheet, line);
              return masked.equals(line.text()) ? line.line().text() : masked;
            })
        .toList();
  }

  private static String mask(Sheet sheet, Compact line) {
    String text = PersonalDetector.redact(line.text());
    text = PHONE.matcher(text).replaceAll(found -> phone(found.group()));
    Matcher label = LABEL.matcher(text);
    if (label.matches()) {
      return label.group(1) + Masks.name(label.group(2));
    }
    Matcher address = ADDRESS_LABEL.matcher(text);
    if (address.matches()) {
      return address.group(1) + place(address.group(2));
    }
    String left = sheet.leftOf(line).map(Compact::text).orElse("");
    if (LABEL.matcher(left).matches() && text.matches(NAME) || SURNAMED.matcher(text).matches()) {
      return isWord(text) ? text : Masks.name(text);
    }
    return place(text);
  }

  private static String phone(String digits) {
    return digits.substring(0, 3) + "******" + digits.substring(Math.max(3, digits.length() - 2));
  }

  private static String place(String text) {
    Matcher place = PLACE.matcher(text);
    if (place.matches()) {
      return place.group(1) + "***";
    }
    return HOUSE.matcher(text).find() ? "***" : text;
  }

  /** What begins like a name and is none. */
  private static boolean isWord(String text) {
    return text.matches("商品.*|安全|解释|计费|方式|包装|包邮|高级|金额|任何|常温|花费|计量|白天|万元|路线|马上")
        || Arrays.stream(Mark.values()).anyMatch(mark -> mark.label().equals(text));
  }
}
