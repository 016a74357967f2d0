/** Made sign-off photos: receipts drawn with known content, then photographed badly. */
package io.orderpulse.udfs.vision.made;
