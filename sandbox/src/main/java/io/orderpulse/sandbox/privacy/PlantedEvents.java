package io.orderpulse.sandbox.privacy;

import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.jobs.kafka.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the systems outside say of a person: where people belong, and where they do not. */
final class PlantedEvents {

  /**
   * A raw record.
   *
   * @param topic where it goes
   * @param key of the record
   * @param json its value, which need not be JSON
   */
  record Raw(Topic topic, String key, String json) {}

  private final String run;
  private final String time;

  /**
   * @param run makes ids of this run differ from those of others
   * @param now ms since the epoch
   */
  PlantedEvents(String run, long now) {
    this.run = run;
    this.time = Rfc3339.format(now);
  }

  /** The order that shows on the events topic when the person has come through. */
  String order(Person p) {
    return "PRIV-%s-%d".formatted(run, p.number());
  }

  List<Raw> of(Person p) {
    String text = "我是%s，电话%s，住%s".formatted(p.name(), p.written(), p.street());
    String order = order(p);
    String shipTo =
        "{\"recipient\":\"%s\",\"phone\":\"%s\",\"province\":\"上海市\",\"city\":\"上海市\",\"district\":\"青浦区\",\"address\":\"%s\",\"memo\":\"%s\"}"
            .formatted(p.name(), p.written(), p.street(), text);
    String placed =
        "\"order_id\":\"%s\",\"channel\":\"own-site\",\"customer_id\":\"%s\",\"amount\":10.00,\"currency\":\"CNY\",\"payment\":\"prepaid\",\"lines\":[{\"line_id\":\"L1\",\"sku\":\"S1\",\"product\":\"机油\",\"part_class\":\"wearing\",\"quantity\":1,\"price\":10.00}],\"ship_to\":%s,\"remark\":\"%s\""
            .formatted(order, p.number() % 2 == 0 ? "C1" : "C-" + p.number(), shipTo, text);
    List<Raw> all = new ArrayList<>();
    all.add(event(p, Topic.IN_CHANNEL, "order.placed", placed));
    all.add(event(p, Topic.IN_CHANNEL, "order.accepted", placed + ",\"lane\":\"normal\""));
    String corrected =
        "\"order_id\":\"%s\",\"operator\":\"E1\",\"entry\":\"manual\",\"amount\":9.00,\"ship_to\":%s";
    all.add(event(p, Topic.IN_ERP, "erp.order.corrected", corrected.formatted(order, shipTo)));
    all.add(
        event(
            p,
            Topic.IN_ERP,
            "erp.ticket.raised",
            "\"ticket_id\":\"T-%s\",\"labels\":[\"人工干预\"],\"intervention\":\"order-entry\",\"order_ids\":[\"%s\"],\"note\":\"%s\""
                .formatted(order, order, text)));
    all.add(
        event(
            p,
            Topic.IN_LOGISTICS,
            "logistics.scanned",
            "\"waybill_no\":\"W-%s\",\"status\":\"collected\",\"place\":\"站点 %s\",\"note\":\"%s\""
                .formatted(order, p.written(), text)));
    all.add(
        event(
            p,
            Topic.IN_LOGISTICS,
            "logistics.signed",
            "\"waybill_no\":\"W-%s\",\"signed_by\":\"%s\",\"photo_url\":\"file:///nowhere/%s.jpg\""
                .formatted(order, p.name(), p.phone())));
    for (String type : List.of("review.posted", "chat.said", "complaint.filed")) {
      String id =
          type.startsWith("review")
              ? "review"
              : type.startsWith("chat") ? "conversation" : "complaint";
      all.add(
          event(
              p,
              Topic.IN_VOICE,
              type,
              "\"%s_id\":\"V-%s\",\"order_id\":\"%s\",\"text\":\"外包装破损了，%s\""
                  .formatted(id, order, order, text)));
    }
    all.add(
        event(
            p,
            Topic.IN_TRACE,
            "po.contact.changed",
            "\"order_id\":\"%s\",\"actor_kind\":\"%s\",\"contact\":\"%s\",\"deep\":{\"a\":[\"%s\"]}"
                .formatted(order, p.phone(), p.name(), text)));
    all.add(new Raw(Topic.IN_CHANNEL, order, "{\"broken\":\"%s\", %s".formatted(text, shipTo)));
    all.add(new Raw(Topic.IN_CRM, order, "[\"%s\"]".formatted(text)));
    all.add(event(p, Topic.IN_CHANNEL, "order.paid", "\"amount\":\"%s\"".formatted(text)));
    return all;
  }

  /** Now and then a person's number is the subject, or part of an id. */
  private Raw event(Person p, Topic topic, String type, String data) {
    String id = "%s-%s-%d".formatted(run, type, p.number());
    String subject = p.number() % 3 == 0 ? p.phone() : order(p);
    return new Raw(
        topic,
        order(p),
        "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"privacy/check\",\"type\":\"%s\",\"subject\":\"%s\",\"time\":\"%s\",\"data\":{%s}}"
            .formatted(
                p.number() % 4 == 0 ? id + "-" + p.phone() : id,
                type.toLowerCase(Locale.ROOT),
                subject,
                time,
                data));
  }
}
