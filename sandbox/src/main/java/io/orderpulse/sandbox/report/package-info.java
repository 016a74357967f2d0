/**
 * The morning report and the monthly one: one page each, with everything in it, that can be mailed.
 * {@link io.orderpulse.sandbox.report.ReportSource} asks Elasticsearch, the pages only print.
 */
package io.orderpulse.sandbox.report;
