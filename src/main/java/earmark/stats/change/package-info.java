/** Whether a share has changed, and which words tell two bodies of text apart: exact tests, z, log-odds. */
@NullMarked
package earmark.stats.change;

import org.jspecify.annotations.NullMarked;
