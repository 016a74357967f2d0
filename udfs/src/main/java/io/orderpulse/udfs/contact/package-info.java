/** Whether somebody can be reached, and whether an order is meant at all. */
package io.orderpulse.udfs.contact;
