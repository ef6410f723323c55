/**
 * Samples to words: the {@code Transcriber} seam and its {@code Transcript}. The recogniser itself lives in {@code
 * earmark.transcribe.vosk}; nothing here names an agent or a customer.
 */
@NullMarked
package earmark.transcribe;

import org.jspecify.annotations.NullMarked;
