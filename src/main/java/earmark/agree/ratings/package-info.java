/**
 * Tables of ratings as people have them, question by question, and which coefficient to believe of each.
 */
@NullMarked
package earmark.agree.ratings;

import org.jspecify.annotations.NullMarked;
