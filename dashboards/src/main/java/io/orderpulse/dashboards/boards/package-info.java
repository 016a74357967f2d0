/**
 * The seven boards, one class each, and the figures on them. Every figure is a sum over a sum of
 * minutes, so that any range and any selection of dimensions adds up.
 */
package io.orderpulse.dashboards.boards;
