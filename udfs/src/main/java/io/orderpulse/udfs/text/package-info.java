/**
 * What customers write: normalisation with positions, and complaint categories by a lexicon. {@link
 * io.orderpulse.udfs.text.VoiceClassifier} is the way in.
 */
package io.orderpulse.udfs.text;
