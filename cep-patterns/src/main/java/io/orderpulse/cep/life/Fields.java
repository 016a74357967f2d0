package io.orderpulse.cep.life;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.util.List;

/** An anomaly about to become another: what its life changes, and the rest as it was. */
public final class Fields {

  private final Anomaly a;
  public long episode;
  public int seq;
  public Status status;
  public Severity severity;
  public int level;
  public Anomaly.Times times;
  public Anomaly.Measure measure;
  public Anomaly.Impact impact;
  public Anomaly.Subject subject;
  public Anomaly.Texts text;
  public List<Evidence> evidence;
  public Anomaly.Owner owner;
  public List<String> actions;
  public boolean notifies;
  public String suppressedBy;
  public String root;
  public String groupKey;
  public Resolution resolution;
  public int flaps;
  public Anomaly.Run run;
  public long time;

  public Fields(Anomaly a) {
    this.a = a;
    episode = a.episode();
    seq = a.seq();
    status = a.status();
    severity = a.severity();
    level = a.level();
    times = a.times();
    measure = a.measure();
    impact = a.impact();
    subject = a.subject();
    text = a.text();
    evidence = a.evidence();
    owner = a.owner();
    actions = a.actions();
    notifies = a.notifies();
    suppressedBy = a.suppressedBy();
    root = a.root();
    groupKey = a.groupKey();
    resolution = a.resolution();
    flaps = a.flaps();
    run = a.run();
    time = a.time();
  }

  /** The anomaly, about the same or another thing. */
  public Anomaly build(String dedupKey) {
    return new Anomaly(
        dedupKey,
        episode,
        seq,
        status,
        level,
        severity,
        a.light(),
        a.rule(),
        subject,
        times,
        text,
        measure,
        impact,
        evidence,
        owner,
        actions,
        notifies,
        suppressedBy,
        root,
        groupKey,
        resolution,
        flaps,
        run,
        a.links(),
        time);
  }

  public Anomaly build() {
    return build(a.dedupKey());
  }
}
