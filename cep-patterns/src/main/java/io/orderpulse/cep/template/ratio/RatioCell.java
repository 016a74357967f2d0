package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.events.record.Evidence;
import java.util.List;

/** What a <em>ratio</em> rule remembers of one key. Fields are stored. */
public final class RatioCell {

  public Buckets part = new Buckets();
  public Buckets whole = new Buckets();

  /** The window's end that was looked at last, ms. */
  public long looked;

  /** The newest events of the part. */
  public List<Evidence> sample = List.of();

  public Level level = new Level();

  boolean isEmpty() {
    return part.isEmpty() && whole.isEmpty();
  }
}
