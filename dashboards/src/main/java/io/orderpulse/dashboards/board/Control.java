package io.orderpulse.dashboards.board;

/**
 * A list at the top of a board that narrows it down to some values of a field.
 *
 * @param view whose values are offered; the other panels have a field of the same name
 * @param field a keyword
 * @param label what it is called
 */
public record Control(DataView view, String field, Words label) {}
