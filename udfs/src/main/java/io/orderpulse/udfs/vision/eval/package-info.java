/** How well sign-off photos are read, against labels. */
package io.orderpulse.udfs.vision.eval;
