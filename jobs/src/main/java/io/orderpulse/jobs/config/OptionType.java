package io.orderpulse.jobs.config;

import java.util.function.Function;

/**
 * How the text of an option becomes a value and back.
 *
 * @param name what the documentation calls the type, with the range when there is one
 * @param parser text to value; throws {@link IllegalArgumentException} whose message completes the
 *     sentence "'text' …"
 * @param printer value to the text a user would write
 */
public record OptionType<T>(String name, Function<String, T> parser, Function<T, String> printer) {}
