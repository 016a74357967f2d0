/** Gets photos from where strangers say they are, and from nowhere else. */
package io.orderpulse.jobs.signoff.fetch;
