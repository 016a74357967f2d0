/** What a sign-off photo says: which parcel, when, signed by whom and how. It never guesses. */
package io.orderpulse.udfs.vision.signoff;
