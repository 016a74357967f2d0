/** The index job against a bare client, on an Elasticsearch of their own. */
package io.orderpulse.sandbox.bench.index;
