package io.orderpulse.jobs.intake;

import java.util.ArrayList;
import java.util.List;

/** An open order with products that are not known yet. A POJO: fields may be added. */
public class OpenOrder {

  public List<OpenLine> lines = new ArrayList<>();

  /** When it was placed or amended last, ms. */
  public long time;

  /** By a bulk import. */
  public boolean batch;

  /** When it may be forgotten, ms. */
  public long keepUntil;
}
