package io.orderpulse.udfs.vision.eval;

import java.util.List;
import java.util.Objects;

/** What was right and wrong in some photos. */
public final class Tally {

  private int photos;
  private int labelled;
  private int exact;
  private int wrong;
  private int unread;
  private int signed;
  private int signedRight;
  private int marksRight;
  private int marksWrong;
  private int marksMissed;
  private double cpu;
  private CharacterScore characters = CharacterScore.NONE;

  void add(PhotoLabel label, PhotoAnswer answer) {
    photos++;
    labelled += label.waybill() == null ? 0 : 1;
    if (answer.waybill() == null) {
      unread += label.waybill() == null ? 0 : 1;
    } else if (answer.waybill().equals(label.waybill())) {
      exact++;
    } else {
      wrong++;
    }
    signed += label.signedAt() == null ? 0 : 1;
    signedRight +=
        label.signedAt() != null && Objects.equals(label.signedAt(), answer.signedAt()) ? 1 : 0;
    int surplus = surplus(answer.marks(), label.marks());
    marksWrong += surplus;
    marksRight += answer.marks().size() - surplus;
    marksMissed += surplus(label.marks(), answer.marks());
    cpu += answer.cpuMs();
    characters = characters.plus(CharacterScore.of(label.lines(), answer.lines()));
  }

  /** How many of the one are not in the other. */
  static int surplus(List<String> these, List<String> those) {
    return (int) these.stream().filter(one -> !those.contains(one)).count();
  }

  /** Photos that were counted. */
  public int photos() {
    return photos;
  }

  /** Share of the waybill numbers that were read as they are, 0 to 1. */
  public double waybillExact() {
    return share(exact, labelled);
  }

  /** Waybill numbers that were read as another. */
  public int waybillsWrong() {
    return wrong;
  }

  /** Waybill numbers that are there and were not told. */
  public int waybillsUnread() {
    return unread;
  }

  /** Share of the marks told that are there, 0 to 1. */
  public double markPrecision() {
    return share(marksRight, marksRight + marksWrong);
  }

  /** Share of the marks there that were told, 0 to 1. */
  public double markRecall() {
    return share(marksRight, marksRight + marksMissed);
  }

  /** Share of the times of signing that were read to the minute, 0 to 1. */
  public double signedExact() {
    return share(signedRight, signed);
  }

  /** Share of the characters there that were read, 0 to 1. */
  public double characterAccuracy() {
    return characters.accuracy();
  }

  /** Share of the characters read that are there, 0 to 1. */
  public double characterPrecision() {
    return characters.precision();
  }

  /** Mean CPU of a photo, ms. */
  public double cpuMs() {
    return photos == 0 ? 0 : cpu / photos;
  }

  private static double share(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }
}
