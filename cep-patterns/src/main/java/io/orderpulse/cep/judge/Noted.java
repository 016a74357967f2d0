package io.orderpulse.cep.judge;

/**
 * A fact that a rule noted and that is still to be judged.
 *
 * @param mark its place on the clock
 * @param note what the rule noted
 */
public record Noted(Mark mark, Note note) {}
