/** Which orders go to one address, without saying where it is. */
package io.orderpulse.udfs.address;
