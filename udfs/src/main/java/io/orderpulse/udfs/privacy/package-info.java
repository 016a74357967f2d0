/** Keyed hashes, masks and the detector: what is left of personal data behind the border. */
package io.orderpulse.udfs.privacy;
