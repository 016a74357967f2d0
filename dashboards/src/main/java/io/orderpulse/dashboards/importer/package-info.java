/**
 * Brings templates to Elasticsearch and boards to Kibana, over HTTP alone. Every step can be
 * repeated; each says in one line what it did, or why it could not.
 */
package io.orderpulse.dashboards.importer;
