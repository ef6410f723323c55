/** Flags over everything kept: loads the rules, runs their examples, puts together what is known about an interaction. */
@NullMarked
package earmark.pipeline.flags;

import org.jspecify.annotations.NullMarked;
