package io.orderpulse.sandbox.imports;

import java.util.List;

/**
 * What came of a file.
 *
 * @param rows rows with something in them, headers apart
 * @param orders orders that were imported
 * @param refused orders that were not
 * @param errors why; the first of them
 */
public record ImportResult(long rows, long orders, long refused, List<RowError> errors) {}
