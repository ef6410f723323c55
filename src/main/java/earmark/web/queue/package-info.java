/** The API of the queue: what to hear and score next, and who has taken it. */
@NullMarked
package earmark.web.queue;

import org.jspecify.annotations.NullMarked;
