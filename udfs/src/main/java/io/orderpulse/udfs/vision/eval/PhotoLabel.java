package io.orderpulse.udfs.vision.eval;

import java.util.List;

/**
 * What a photo really says.
 *
 * @param file name of the photo
 * @param level how hard it is to read, for example {@code easy}
 * @param waybill number, or null when there is none to read
 * @param marks ticked, stamped or written; printed options without a tick are not among them
 * @param signedAt as {@code 2026-02-14 10:00}, or null
 * @param lines all text on it
 */
public record PhotoLabel(
    String file,
    String level,
    String waybill,
    List<String> marks,
    String signedAt,
    List<String> lines) {}
