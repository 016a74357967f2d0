package io.orderpulse.jobs.intake;

/**
 * What the search for doubles needs to know of an order: nothing personal. A POJO for Flink.
 *
 * @param buyer channel and customer
 * @param orderId the order
 * @param paid true when it was paid, false when it was placed
 * @param time of that, ms
 * @param seenAt watermark behind which it came, or {@link io.orderpulse.cep.time.Clocked#ON_TIME}
 * @param batch by a bulk import
 * @param token of the client that submitted it, or null
 * @param content what was ordered, how much and where to, as one hash, or null
 */
public record OrderNote(
    String buyer,
    String orderId,
    boolean paid,
    long time,
    long seenAt,
    boolean batch,
    String token,
    String content)
    implements io.orderpulse.cep.time.Clocked {}
