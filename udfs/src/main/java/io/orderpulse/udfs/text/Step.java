package io.orderpulse.udfs.text;

/**
 * One word of a pattern and how far it may be from the one before.
 *
 * @param set which words fit, see {@link WordSets}
 * @param gap most characters between the one before and this, 0 for none
 * @param crossing whether one punctuation mark may stand between
 * @param free whether words of 隔断 may stand between
 */
record Step(int set, int gap, boolean crossing, boolean free) {}
