package io.orderpulse.jobs.buffer;

/** Who waits where, in the order in which they are served. */
enum Lane {
  /** VIPs, degraded or not: they never wait behind others. */
  VIP,
  /** Orders within their time. */
  NORMAL,
  /** Degraded orders of others: they have got their message and can wait, yet not for ever. */
  LATER
}
