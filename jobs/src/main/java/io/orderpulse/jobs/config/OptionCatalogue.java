package io.orderpulse.jobs.config;

import java.util.List;

/** Every option of every job. All jobs may share one file, so all keys are known to each. */
public final class OptionCatalogue {

  /** The groups in the order they are documented. */
  public static final List<OptionGroup> GROUPS =
      List.of(
          KafkaConfig.GROUP,
          TimeConfig.GROUP,
          ClockConfig.GROUP,
          PrivacyConfig.GROUP,
          IntakeConfig.GROUP,
          RulesConfig.GROUP,
          FeedsConfig.GROUP,
          VoiceConfig.GROUP,
          SignoffConfig.GROUP,
          BufferConfig.GROUP,
          ElasticsearchConfig.GROUP,
          TlsConfig.GROUP,
          BulkConfig.GROUP);

  private OptionCatalogue() {}
}
