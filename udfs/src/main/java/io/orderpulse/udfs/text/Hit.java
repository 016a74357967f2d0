package io.orderpulse.udfs.text;

/**
 * One place of a text that justifies a category.
 *
 * @param category what it says
 * @param start first code point in the original text
 * @param end behind the last code point in the original text
 * @param clause ordinal of the clause it begins in, from 0
 * @param phrase the words of the lexicon that were found, {@code …} for what stands between them
 *     and {@code *} for long numbers: nothing that tells who wrote, see {@link Phrases}
 */
public record Hit(Category category, int start, int end, int clause, String phrase) {}
