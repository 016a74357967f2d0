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

  double leastConfidence() {
    return line.line().leastConfidence(line.start(start), line.end(end));
  }

  double confidence() {
    return line.line().confidence(line.start(start), line.end(end));
  }
}
