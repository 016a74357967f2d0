/** The sign-off job: photos of receipts become facts; what it could not read it says so. */
package io.orderpulse.jobs.signoff;
