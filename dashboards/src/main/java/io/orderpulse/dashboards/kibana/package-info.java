/**
 * Writes boards as Kibana's saved objects. What differs between Kibana 7.17 and 8.9 or newer is in
 * {@link io.orderpulse.dashboards.kibana.Flavour} and named where it is written. No object carries
 * a version newer than its flavour: a server refuses what is newer than itself.
 */
package io.orderpulse.dashboards.kibana;
