/** Voice activity by libfvad. Native code: only a worker process may load it. */
@NullMarked
package earmark.audio.fvad;

import org.jspecify.annotations.NullMarked;
