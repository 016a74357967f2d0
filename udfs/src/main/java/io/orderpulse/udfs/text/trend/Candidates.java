package io.orderpulse.udfs.text.trend;

import java.util.List;

/**
 * The phrases of one text that may trend, each once.
 *
 * @param phrases one to four words each
 * @param left for each phrase the character before it, a blank at the begin of a clause
 * @param right for each phrase the character behind it, a blank at the end of a clause
 */
public record Candidates(List<String> phrases, String left, String right) {}
