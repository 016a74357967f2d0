package io.orderpulse.udfs.text;

/**
 * A line of the lexicon that matches text.
 *
 * @param category what a match says; null for an exception that holds for all
 * @param exception true when a match takes back what it overlaps
 * @param steps one or more; an array, as it is walked for every word of every text
 * @param atStart whether it must begin a clause
 * @param atEnd whether it must end a clause
 */
record Pattern(
    Category category, boolean exception, Step[] steps, boolean atStart, boolean atEnd) {}
