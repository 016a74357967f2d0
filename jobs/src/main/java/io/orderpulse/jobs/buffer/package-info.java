/**
 * The order buffer: orders that a shop front has accepted are checked with slow services, by lanes;
 * one that takes too long goes on with stock frozen for it and is completed later.
 *
 * <p>{@code BufferLogic} and {@code BufferEvents} say what happens to an order, {@code CheckDesk}
 * whose check is next and how many may be under way, {@code CheckClient} asks the services, and
 * {@code CheckOrders} keeps the state and the times.
 */
package io.orderpulse.jobs.buffer;
