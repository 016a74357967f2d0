package io.orderpulse.jobs.config;

/**
 * A text somebody gave for a key.
 *
 * @param value the text
 * @param place where it was written: {@code jobs.yaml:12} or {@code --set}
 */
record Setting(String value, String place) {}
