package io.orderpulse.sandbox.imports;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Which column holds what.
 *
 * @param source CloudEvents source of the events: one for each kind of export
 * @param sheet name of the sheet; null for the first
 * @param headerRow number of the row with the headers, from 1
 * @param charset of CSV files; null to find out
 * @param separator of CSV files; null to find out
 * @param zone of times without one
 * @param times forms of times, tried one after the other
 * @param columns headers of each column, any of which may stand in the file
 * @param values what texts of a column stand for
 * @param defaults what holds where there is no such column or nothing in it
 */
record Mapping(
    String source,
    String sheet,
    int headerRow,
    Charset charset,
    Character separator,
    ZoneId zone,
    List<DateTimeFormatter> times,
    Map<Column, List<String>> columns,
    Map<Column, Map<String, String>> values,
    Map<Column, String> defaults) {}
