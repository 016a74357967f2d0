package io.orderpulse.udfs.text.trend;

/**
 * A phrase that came up more than it used to.
 *
 * @param phrase one to four words
 * @param texts how many texts of the window had it
 * @param expected how many would have, by the background
 * @param score log-likelihood ratio; above 10.8 chance explains it once in a thousand
 */
public record Trend(String phrase, int texts, double expected, double score) {}
