package io.orderpulse.sandbox.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody invented, whose name and street are of characters that occur nowhere else.
 *
 * @param number from 0
 * @param phone eleven digits, a mobile number
 * @param name three characters
 * @param street road, number and room
 */
record Person(int number, String phone, String name, String street) {

  private static final int RARE_NAMES = 0x9F00;
  private static final int RARE_ENDS = 0x9E90;
  private static final int TWENTY = 20;
  private static final long STEP = 7_919;

  /** The same people for the same number. */
  static List<Person> people(int count) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String rare =
          Character.toString(RARE_NAMES + i / TWENTY % TWENTY)
              + Character.toString(RARE_ENDS + i % TWENTY);
      String phone = "1%d%08d".formatted(35 + i % 5, 70_000_000 + i * STEP % 10_000_000);
      people.add(new Person(i, phone, "李" + rare, rare + "觌路%d号%d室".formatted(100 + i, 200 + i)));
    }
    return people;
  }

  /** The phone as people write it, one way for each. */
  String written() {
    String first = phone.substring(0, 3);
    String middle = phone.substring(3, 7);
    String last = phone.substring(7);
    return switch (number % 5) {
      case 0 -> phone;
      case 1 -> "+86 " + phone;
      case 2 -> first + "-" + middle + "-" + last;
      case 3 -> first + " " + middle + " " + last;
      default -> wide();
    };
  }

  /** The phone in full-width digits. */
  String wide() {
    StringBuilder wide = new StringBuilder();
    phone.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }
}
