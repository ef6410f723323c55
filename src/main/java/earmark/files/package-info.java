/**
 * Files of ours: staging copies of what comes from outside, private folders, digests. Knows nothing of what is in them.
 */
@NullMarked
package earmark.files;

import org.jspecify.annotations.NullMarked;
