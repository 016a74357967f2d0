/**
 * Orders from spreadsheets: rows are read one by one, by a mapping of columns to fields, and go to
 * the channels' topic as batch events.
 */
package io.orderpulse.sandbox.imports;
