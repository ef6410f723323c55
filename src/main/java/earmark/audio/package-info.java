/**
 * Recordings to samples: what a file really is, WAV and telephony formats, limits, channels, resampling, voice activity. Foreign
 * libraries live in {@code earmark.audio.ffmpeg} and {@code earmark.audio.fvad}; nothing here knows about words.
 */
@NullMarked
package earmark.audio;

import org.jspecify.annotations.NullMarked;
