package io.orderpulse.udfs.address;

import java.util.regex.Pattern;

/** What the end of a name says of the number behind it. */
final class Words {

  private static final Pattern ROAD =
      Pattern.compile(
          "(?:路|街|大道|道|巷|胡同|弄|条|里|线|公路|大街|横|径|堤|浜|坊|河沿|头条|支路|支弄|辅路|[东西南北]段|[东西南北中]路|段)$");
  private static final Pattern VILLAGE =
      Pattern.compile("(?<!新|[0-9])(?:村|庄|屯|寨|塘|岗|坡|坝|湾|墩|圩|庙|店|营|沟|湖|堡|埠|集|甸|口|桥|浜|埭|桁|组|队)$");
  private static final Pattern STALL = Pattern.compile("(?:商铺|店铺|铺位|铺|档|档口|摊位|柜台|仓库|仓|店面|车位|工位)$");

  private Words() {}

  static boolean road(String name) {
    return ROAD.matcher(name).find();
  }

  static boolean village(String name) {
    return VILLAGE.matcher(name).find();
  }

  static boolean stall(String name) {
    return STALL.matcher(name).find();
  }
}
