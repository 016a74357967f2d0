package io.orderpulse.udfs.vision.signoff;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sign-off photo says. There is no name, phone or address in it but masked ones.
 *
 * @param reason why it is unreadable; empty when it is readable
 * @param waybill the number, when it is certain
 * @param signedAt when it was signed, in the clock of whoever wrote it
 * @param recipient masked name
 * @param marks ticked, stamped or written
 * @param lines all text from top to bottom, personal parts masked
 * @param confidence 0 to 1: of the waybill number when there is one, else of the text
 * @param phash see {@link io.orderpulse.udfs.vision.photo.PerceptualHash}
 * @param turned by how many degrees the photo had to be turned clockwise
 */
public record SignoffReading(
    Optional<SignoffReason> reason,
    Optional<String> waybill,
    Optional<LocalDateTime> signedAt,
    Optional<String> recipient,
    Set<Mark> marks,
    List<String> lines,
    double confidence,
    String phash,
    double turned) {

  /** Whether it shows a receipt that can be read, be it without waybill number. */
  public boolean readable() {
    return reason.isEmpty();
  }

  /** The marks as they are written, in the order of {@link Mark}. */
  public List<String> markLabels() {
    return marks.stream().sorted().map(Mark::label).toList();
  }
}
