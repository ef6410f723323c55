/** The themes of a home: found, kept, changed by people, followed from week to week. */
@NullMarked
package earmark.pipeline.themes;

import org.jspecify.annotations.NullMarked;
