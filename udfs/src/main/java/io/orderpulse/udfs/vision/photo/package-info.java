/** Photos from strangers: looked at before they are decoded, decoded within limits. */
package io.orderpulse.udfs.vision.photo;
