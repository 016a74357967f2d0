package io.orderpulse.udfs.product;

import java.util.List;

/** A product of a table: its standard code, its standard name first of all names. */
record AliasLine(String code, List<String> names) {}
