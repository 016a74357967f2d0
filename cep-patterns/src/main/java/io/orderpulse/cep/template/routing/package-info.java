/** A decision table: from which warehouse each line of an order is to come. */
package io.orderpulse.cep.template.routing;
