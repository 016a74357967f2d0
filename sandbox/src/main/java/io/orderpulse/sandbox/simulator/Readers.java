package io.orderpulse.sandbox.simulator;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Adds to the events what good readers of texts and photos would say of them, by what was planted.
 * So a recording can be replayed without those who read.
 */
public final class Readers implements EventSink {

  private static final BigDecimal SURE = new BigDecimal("0.950");
  private static final List<String> COPIED =
      List.of(
          "order_id", "customer_id", "role", "channel", "sku", "carrier", "warehouse", "rating");
  private static final Map<String, String> ID_FIELDS =
      Map.of("review", "review_id", "chat", "conversation_id", "complaint", "complaint_id");

  private final Function<String, Photo> photos;
  private final EventSink next;

  /**
   * @param photos what the photo of a waybill shows instead of what it should, or null
   * @param next gets each event, and after it what was read
   */
  public Readers(Function<String, Photo> photos, EventSink next) {
    this.photos = photos;
    this.next = next;
  }

  @Override
  public void send(String topicSuffix, Event event) {
    next.send(topicSuffix, event);
    if (event.text("text") != null) {
      next.send("events", classified(event));
    }
    if (event.type().equals("logistics.signed") && event.text("photo_sha256") != null) {
      next.send("events", read(event));
    }
  }

  private static Event classified(Event event) {
    String kind = event.type().substring(0, event.type().indexOf('.'));
    Set<String> categories = Opinions.truth(event.text("text"));
    Data data = Data.of("kind", kind).with("ref_id", event.text(ID_FIELDS.get(kind)));
    COPIED.forEach(field -> data.with(field, event.data().get(field)));
    data.with("categories", categories == null ? List.of() : categories.stream().sorted().toList())
        .with("phrases", List.of())
        .with("lexicon_version", "planted");
    return said(event, "/orderpulse/voice", "voice.classified", data);
  }

  private Event read(Event event) {
    String waybill = event.text("waybill_no");
    Photo planted = photos.apply(waybill);
    Photo photo = planted == null ? new Photo(waybill, "本人签收", null, event.time()) : planted;
    List<String> marks = new ArrayList<>(List.of(photo.ticked()));
    if (photo.stamp() != null) {
      marks.add(photo.stamp());
    }
    Data data =
        Data.of("waybill_no", waybill)
            .with("readable", true)
            .with("waybill_read", photo.waybill())
            .with("waybill_verdict", photo.waybill().equals(waybill) ? "equal" : "different")
            .with("signed_at_read", Rfc3339.format(photo.signedAt()))
            .with("marks", marks)
            .with("confidence", SURE)
            .with("photo_sha256", event.text("photo_sha256"))
            .with("photo_phash", "0000000000000000");
    return said(event, "/orderpulse/signoff", "signoff.read", data);
  }

  private static Event said(Event of, String source, String type, Data data) {
    String subject = of.orderId() == null ? of.subject() : of.orderId();
    return Event.of(of.source() + "#" + of.id(), source, type, subject, of.time(), data.map());
  }
}
