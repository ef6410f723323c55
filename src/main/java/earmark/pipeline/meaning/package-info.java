/** Searching by meaning: keeps the vectors of what was said, finds what lies near. */
@NullMarked
package earmark.pipeline.meaning;

import org.jspecify.annotations.NullMarked;
