package io.orderpulse.dashboards.kibana;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Colour;
import io.orderpulse.dashboards.board.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The tag by which the boards are found. */
final class TagWriter {

  private static final String TAG = "tag";
  private static final Words DESCRIPTION =
      Words.of("订单为什么卡住，谁来处理", "Which order is stuck, why, and who should act");

  private TagWriter() {}

  /**
   * The tag.
   *
   * @param content whatever is imported with it; the importer sees by its hash that it has changed
   */
  static ObjectNode write(Names names, String content) {
    ObjectNode attributes = Json.object();
    attributes.put("name", "OrderPulse");
    attributes.put("description", names.text(DESCRIPTION) + " · " + hash(content));
    attributes.put("color", Colour.BLUE.hex());
    return Stamp.TAG.on(names, names.id(TAG), attributes, Json.array());
  }

  private static String hash(String content) {
    try {
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(sha, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static ObjectNode reference(Names names) {
    return Json.reference("tag", names.id(TAG), "tag-ref-" + names.id(TAG));
  }
}
