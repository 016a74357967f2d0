/**
 * What people see on a board, as data: panels, charts, measures, words in two languages. Nothing
 * here knows how Kibana stores it; {@code io.orderpulse.dashboards.kibana} writes that.
 */
package io.orderpulse.dashboards.board;
