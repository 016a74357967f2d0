package io.orderpulse.udfs.address;

/**
 * An address as a channel gives it; any part may be null.
 *
 * @param province for example 上海市
 * @param city for example 上海市, 市辖区, 苏州市
 * @param district for example 青浦区
 * @param address the rest, often with the first three repeated in front
 * @param mergeGroup the platform's own key for orders to one address
 */
public record ShipTo(
    String province, String city, String district, String address, String mergeGroup) {}
