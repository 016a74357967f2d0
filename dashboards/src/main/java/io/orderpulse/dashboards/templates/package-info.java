/**
 * The Elasticsearch indices OrderPulse writes: names, strict mappings, settings and life cycle.
 *
 * <p>This is the one source. The template JSON is printed from it, and the index job keeps of each
 * record exactly the fields that stand here; so what a document may hold is decided in one place,
 * and the facts of a single run (when it was detected, which offset it had) stay out.
 */
package io.orderpulse.dashboards.templates;
