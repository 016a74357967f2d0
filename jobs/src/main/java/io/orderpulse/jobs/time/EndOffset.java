package io.orderpulse.jobs.time;

/**
 * Where a partition ended when the broker was asked.
 *
 * @param end first offset that no reader of committed records could see then
 * @param nothingUnread true when between the position asked about and the end there was no record;
 *     there may be markers of transactions
 * @param askedReal real ms just before asking
 */
record EndOffset(long end, boolean nothingUnread, long askedReal) {}
