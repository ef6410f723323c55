/** Decoding by FFmpeg's libraries. Native code: only a worker process may load it. */
@NullMarked
package earmark.audio.ffmpeg;

import org.jspecify.annotations.NullMarked;
