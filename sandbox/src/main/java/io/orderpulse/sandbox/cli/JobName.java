package io.orderpulse.sandbox.cli;

/** The jobs that can be submitted. Constants are what users type. */
enum JobName {
  intake("io.orderpulse.jobs.intake.IntakeJob"),
  health("io.orderpulse.jobs.health.HealthJob"),
  voice("io.orderpulse.jobs.voice.VoiceJob"),
  signoff("io.orderpulse.jobs.signoff.SignoffJob"),
  index("io.orderpulse.jobs.index.IndexJob"),
  buffer("io.orderpulse.jobs.buffer.BufferJob");

  private final String mainClass;

  JobName(String mainClass) {
    this.mainClass = mainClass;
  }

  String mainClass() {
    return mainClass;
  }
}
