package io.orderpulse.jobs.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 200 invented people, hidden in events in many ways, and the texts that must not come out. */
final class PlantedPeople {

  /**
   * @param phone eleven digits
   * @param name two characters that occur nowhere else
   * @param street a street that occurs nowhere else
   */
  record Person(int number, String phone, String name, String street) {}

  private PlantedPeople() {}

  static List<Person> all() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String name =
          Character.toString(0x9F00 + i / 20) + (char) (0x9E00 + i % 20) + (char) (0x9B00 + i);
      String phone = "1%d%08d".formatted(35 + i % 5, 70_000_000 + i * 7_919L);
      people.add(new Person(i, phone, name, "觌%s路%d号%d室".formatted(name, 100 + i, 200 + i)));
    }
    return people;
  }

  /** The value of one raw event that holds the person. */
  static String event(Person p, String time) {
    String phone = written(p);
    String shipTo =
        "{\"recipient\":\"%s\",\"phone\":\"%s\",\"province\":\"上海市\",\"city\":\"上海市\",\"district\":\"青浦区\",\"address\":\"%s\",\"memo\":\"%s %s\"}"
            .formatted(p.name(), phone, p.street(), p.name(), phone);
    String text = "我是%s，电话%s，住%s".formatted(p.name(), phone, p.street());
    return switch (p.number() % 8) {
      case 0 ->
          wrap(
              p,
              time,
              "erp.order.corrected",
              "\"order_id\":\"P%d\",\"operator\":\"E1\",\"ship_to\":%s"
                  .formatted(p.number(), shipTo));
      case 1 ->
          wrap(
              p,
              time,
              "order.amended",
              "\"order_id\":\"P%d\",\"ship_to\":%s,\"remark\":\"%s\""
                  .formatted(p.number(), shipTo, text));
      case 2 ->
          wrap(
              p,
              time,
              "complaint.filed",
              "\"complaint_id\":\"C%d\",\"text\":\"%s\"".formatted(p.number(), text));
      case 3 ->
          wrap(
              p,
              time,
              "logistics.signed",
              "\"waybill_no\":\"W%d\",\"signed_by\":\"%s\"".formatted(p.number(), p.name()));
      case 4 ->
          wrap(
              p,
              time,
              "logistics.scanned",
              "\"waybill_no\":\"W%d\",\"status\":\"collected\",\"place\":\"站点 %s\",\"note\":\"%s\""
                  .formatted(p.number(), phone, text));
      case 5 ->
          wrap(
              p,
              time,
              "po.price.changed",
              "\"actor_kind\":\"%s\",\"contact\":\"%s\",\"deep\":{\"a\":[\"%s\"]}"
                  .formatted(phone, p.name(), text));
      case 6 ->
          wrap(
              p,
              time,
              "review.posted",
              "\"review_id\":\"R%d\",\"text\":\"%s\"".formatted(p.number(), text));
      default -> "{\"broken\":\"%s\", %s".formatted(text, shipTo);
    };
  }

  /** Everything that gives the person away: in UTF-8 text, and as JSON escapes it. */
  static List<String> traces(Person p) {
    StringBuilder escaped = new StringBuilder();
    p.name().chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
    return List.of(
        p.phone(),
        written(p),
        p.phone().substring(3, 7) + "-" + p.phone().substring(7),
        p.name(),
        p.name().substring(1),
        escaped.toString(),
        p.street());
  }

  private static String written(Person p) {
    String n = p.phone();
    return switch (p.number() % 5) {
      case 0 -> n;
      case 1 -> "+86 " + n;
      case 2 -> n.substring(0, 3) + "-" + n.substring(3, 7) + "-" + n.substring(7);
      case 3 -> n.substring(0, 3) + " " + n.substring(3, 7) + " " + n.substring(7);
      default -> fullWidth(n);
    };
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder();
    digits.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  private static String wrap(Person p, String time, String type, String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"p-%d\",\"source\":\"planted\",\"type\":\"%s\",\"subject\":\"%s\",\"time\":\"%s\",\"data\":{%s}}"
        .formatted(p.number(), type, p.number() % 3 == 0 ? p.phone() : "S", time, data);
  }
}
