/** Recognition by Vosk. Native code: only a worker process may load it. */
@NullMarked
package earmark.transcribe.vosk;

import org.jspecify.annotations.NullMarked;
