package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Colour;
import io.orderpulse.dashboards.board.Words;

/** The tag by which the boards are found. */
final class TagWriter {

  private static final String TAG = "tag";
  private static final Words DESCRIPTION =
      Words.of("订单为什么卡住，谁来处理", "Which order is stuck, why, and who should act");

  private TagWriter() {}

  static ObjectNode write(Names names) {
    ObjectNode attributes = Json.object();
    attributes.put("name", "OrderPulse");
    attributes.put("description", names.text(DESCRIPTION));
    attributes.put("color", Colour.BLUE.hex());
    return Stamp.TAG.on(names, names.id(TAG), attributes, Json.array());
  }

  static ObjectNode reference(Names names) {
    return Json.reference("tag", names.id(TAG), "tag-ref-" + names.id(TAG));
  }
}
