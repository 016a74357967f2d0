/** Contents of policies in one form, and what differs between two. */
package io.orderpulse.udfs.content;
