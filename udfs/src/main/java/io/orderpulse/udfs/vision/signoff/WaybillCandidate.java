package io.orderpulse.udfs.vision.signoff;

/**
 * A number that may be the waybill's.
 *
 * @param number letters and digits
 * @param line where it stands
 * @param start of the number in the line's compact text
 * @param end of the number
 * @param labelled whether something beside it says that it is a waybill number
 */
record WaybillCandidate(String number, Compact line, int start, int end, boolean labelled) {

  /** Of the digits; letters are those of a carrier, or it would be no candidate. */
  double leastConfidence() {
    int first = start;
    while (first < end && Character.isLetter(line.text().charAt(first))) {
      first++;
    }
    return line.line().leastConfidence(line.start(Math.min(first, end - 1)), line.end(end));
  }

  double confidence() {
    return line.line().confidence(line.start(start), line.end(end));
  }
}
