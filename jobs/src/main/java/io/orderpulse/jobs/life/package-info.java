/**
 * The life of anomalies as streams: {@code io.orderpulse.cep.life} decides, this keeps state, times
 * and routes.
 */
package io.orderpulse.jobs.life;
