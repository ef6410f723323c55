/**
 * Scores on a numeric scale: how well raters can be told apart from what they rate (intraclass correlations), whether
 * two may stand in for each other (Lin, Bland and Altman). Numbers in, numbers out.
 */
@NullMarked
package earmark.stats.reliability;

import org.jspecify.annotations.NullMarked;
