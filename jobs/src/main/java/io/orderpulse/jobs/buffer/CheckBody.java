package io.orderpulse.jobs.buffer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The question to a service as JSON: what was ordered, nothing of who ordered it. */
final class CheckBody {

  private static final int ROOM = 256;
  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  byte[] of(CheckKind kind, OrderNews order) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(ROOM)) {
      try (JsonGenerator out = factory.createGenerator(bytes)) {
        out.writeStartObject();
        out.writeStringField("order_id", order.orderId());
        out.writeStringField("lane", order.lane());
        switch (kind) {
          case STOCK -> lines(out, order, false);
          case PRICE -> {
            out.writeNumberField("amount", order.amount());
            out.writeStringField("currency", order.currency());
            lines(out, order, true);
          }
          case COUPON -> coupons(out, order);
        }
        out.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static void lines(JsonGenerator out, OrderNews order, boolean prices) throws IOException {
    out.writeArrayFieldStart("lines");
    for (OrderLine line : order.lines()) {
      out.writeStartObject();
      out.writeStringField("line_id", line.lineId());
      out.writeStringField("sku", line.sku());
      out.writeNumberField("quantity", line.quantity());
      if (prices) {
        out.writeNumberField("price", line.price());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void coupons(JsonGenerator out, OrderNews order) throws IOException {
    out.writeArrayFieldStart("coupon_codes");
    for (String code : order.coupons()) {
      out.writeString(code);
    }
    out.writeEndArray();
  }
}
