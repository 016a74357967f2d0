package io.orderpulse.jobs.buffer;

import java.math.BigDecimal;

/**
 * What the services have to know of a line.
 *
 * @param price of one piece, in the order's currency
 */
public record OrderLine(String lineId, String sku, long quantity, BigDecimal price) {}
