/** Which product is meant, by the many names that channels have for it. */
package io.orderpulse.udfs.product;
