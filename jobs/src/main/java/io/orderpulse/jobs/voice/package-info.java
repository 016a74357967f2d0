/** The voice job: what customers write becomes categories and trends; the text stays here. */
package io.orderpulse.jobs.voice;
