package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Page;

/** Sees a page with all that was read on it, unmasked: for evaluations, never for a stream. */
@FunctionalInterface
public interface SignoffViewer {

  /** Sees nothing. */
  SignoffViewer NOBODY = (page, reading) -> {};

  /** Called before the page is closed. */
  void view(Page page, SignoffReading reading);
}
