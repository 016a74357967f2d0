package io.orderpulse.sandbox.front;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order as a shop posts it, and the two events that it becomes. The same order, or one with the
 * same client token, becomes the same events.
 *
 * @param orderId the shop's, or one made of the client token
 * @param placed {@code order.placed}, as JSON
 * @param accepted {@code order.accepted}, as JSON
 */
public record FrontOrder(String orderId, byte[] placed, byte[] accepted) {

  /** Source of what the front says. */
  public static final String SOURCE = "channel/front";

  private static final int ID_DIGITS = 16;
  private static final List<String> ACCEPTED_ONLY = List.of("lane", "coupon_codes");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final EventWriter WRITER = new EventWriter();
  private static final EventReader READER = new EventReader();

  /**
   * Checks a body.
   *
   * @param now when it came, ms
   * @throws IllegalArgumentException naming the field and what is wrong with it
   */
  static FrontOrder of(byte[] body, long now) {
    Map<String, Object> data = tree(body);
    data.putIfAbsent("channel", "own-site");
    data.putIfAbsent("lane", "normal");
    String id = id(data);
    data.put("order_id", id);
    byte[] accepted = checked("accepted", id, data, now);
    Map<String, Object> placed = new LinkedHashMap<>(data);
    placed.keySet().removeAll(ACCEPTED_ONLY);
    return new FrontOrder(id, checked("placed", id, placed, now), accepted);
  }

  private static Map<String, Object> tree(byte[] body) {
    try {
      return JSON.readValue(body, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON object", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the body can't be read", e);
    }
  }

  private static String id(Map<String, Object> data) {
    if (data.get("order_id") instanceof String given && !given.isBlank()) {
      return given;
    }
    if (!(data.get("client_token") instanceof String token) || token.isBlank()) {
      throw new IllegalArgumentException(
          "order_id and client_token are absent: one is needed to know a resend");
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return "O-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] checked(String what, String id, Map<String, Object> data, long now) {
    String type = "order." + what;
    byte[] json = WRITER.write(Event.of(id + "#" + what, SOURCE, type, id, now, wire(data)));
    try {
      EventValidator.validate(EventTypes.find(type), READER.read(json).data());
      return json;
    } catch (MalformedEventException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Whole numbers are longs in events. */
  private static Map<String, Object> wire(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, wireValue(value)));
    return copy;
  }

  private static Object wireValue(Object value) {
    if (value instanceof Integer whole) {
      return whole.longValue();
    }
    if (value instanceof Map<?, ?> map) {
      return wire(map);
    }
    return value instanceof List<?> list
        ? list.stream().map(FrontOrder::wireValue).toList()
        : value;
  }
}
