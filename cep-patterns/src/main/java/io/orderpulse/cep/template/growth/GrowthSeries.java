package io.orderpulse.cep.template.growth;

import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.events.record.Evidence;
import java.util.List;

/** What is counted for one value of {@code each}. Fields are stored. */
public final class GrowthSeries {

  public Buckets counts = new Buckets();

  /** The newest events. */
  public List<Evidence> sample = List.of();

  public Level level = new Level();
}
