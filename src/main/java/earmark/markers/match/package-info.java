/**
 * Finds patterns in interactions and judges markers. {@link earmark.markers.match.Matcher} answers "where is this
 * pattern", {@link earmark.markers.match.RuleTagger} "what came of these markers".
 */
@NullMarked
package earmark.markers.match;

import org.jspecify.annotations.NullMarked;
