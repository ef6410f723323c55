/** Points in space, and which of them belong together. Knows nothing of texts. Same points, same answer, bit for bit. */
@NullMarked
package earmark.themes.cluster;

import org.jspecify.annotations.NullMarked;
