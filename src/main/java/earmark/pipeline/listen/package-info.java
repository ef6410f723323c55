/** What of a call is listened to and drawn: a copy that browsers play, its peaks, and who was active when. */
@NullMarked
package earmark.pipeline.listen;

import org.jspecify.annotations.NullMarked;
