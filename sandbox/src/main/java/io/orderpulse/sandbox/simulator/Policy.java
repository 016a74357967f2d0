package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A version of a policy.
 *
 * @param bare only its hash is published, not its content
 */
record Policy(String id, int version, String name, long threshold, boolean bare) {

  /** The systems that work by policies. */
  static final List<String> SYSTEMS = List.of("erp", "wms", "crm", "front");

  private static final List<String> NAMES =
      List.of("满额包邮", "同址合单免运费", "账期额度", "加急发货", "无理由退货", "缺货补偿", "分仓规则", "批发价折扣");

  static Policy first(long serial, Rand rand) {
    String name = rand.pick(NAMES);
    long threshold = 100 + 50 * rand.between(0, 12);
    return new Policy("POL-%05d".formatted(serial), 1, name, threshold, rand.chance(0.2));
  }

  Policy next(Rand rand) {
    return new Policy(id, version + 1, name, threshold + 50 * rand.between(1, 4), bare);
  }

  /** The same version with a slip of the pen in it. */
  Policy mistyped() {
    return new Policy(id, version, name, threshold - 10, bare);
  }

  Data data() {
    Data data = Data.of("policy_id", id).with("version", "V" + version);
    return bare
        ? data.with("content_sha256", Drawing.sha256(id + name + threshold))
        : data.with("content", content());
  }

  /** The same policy as another system writes it: order of keys, widths, number format, blanks. */
  Data reformattedData() {
    Map<String, Object> turned = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(content().keySet());
    Collections.reverse(keys);
    keys.forEach(k -> turned.put(k, content().get(k)));
    turned.put("threshold_cny", BigDecimal.valueOf(threshold).setScale(1));
    turned.put(
        "text",
        " "
            + text()
                .replace(" ", "  ")
                .chars()
                .mapToObj(c -> String.valueOf((char) (c >= '0' && c <= '9' ? c + 0xFEE0 : c)))
                .collect(Collectors.joining())
            + " ");
    return Data.of("policy_id", id).with("version", "V" + version).with("content", turned);
  }

  private Map<String, Object> content() {
    return Data.of("name", name)
        .with("threshold_cny", threshold)
        .with("text", text())
        .with("regions", List.of("310000", "320000", "330000"))
        .map();
  }

  private String text() {
    return name + " 满" + threshold + "元起 自下单时计";
  }
}
