/**
 * Puts the crafts together: reads, analyses, tags, keeps. Start with {@code Pipeline}.
 */
@NullMarked
package earmark.pipeline;

import org.jspecify.annotations.NullMarked;
