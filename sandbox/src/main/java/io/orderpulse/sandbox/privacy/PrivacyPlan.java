package io.orderpulse.sandbox.privacy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where people are planted, and where they are looked for.
 *
 * @param bootstrap addresses of Kafka
 * @param prefix of topics
 * @param elasticsearch null to leave it out
 * @param headers of requests to Elasticsearch
 * @param flink REST of the JobManager; null to leave it out
 * @param folders searched besides
 * @param people how many
 * @param bound how long they may take to come through
 */
public record PrivacyPlan(
    String bootstrap,
    String prefix,
    URI elasticsearch,
    Map<String, String> headers,
    URI flink,
    List<Path> folders,
    int people,
    Duration bound) {}
