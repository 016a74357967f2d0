/**
 * The boards against a real Elasticsearch, without Kibana: what Lens would ask is worked out here
 * from the saved objects alone.
 */
package io.orderpulse.sandbox.boards;
