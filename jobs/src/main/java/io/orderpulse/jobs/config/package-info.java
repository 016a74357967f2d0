/**
 * Configuration of all jobs: typed options, read once into immutable records.
 *
 * <p>Values come from a YAML file ({@code --config FILE}), are overridden by {@code --set
 * key=value}, and secrets come from the environment or a file. An option is a constant of a {@code
 * …Config} class, listed in that class's {@link io.orderpulse.jobs.config.OptionGroup}; the group
 * is listed in {@link io.orderpulse.jobs.config.OptionCatalogue}, and that is all it takes:
 * validation, error messages and the table in {@code flink-conf/OPTIONS.md} follow from it.
 */
package io.orderpulse.jobs.config;
