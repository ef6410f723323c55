/**
 * What could be changed in a marker so that it agrees with people more often, and what that would do to calls it was not
 * thought up on. Only proposals: nothing is applied without a person. Nothing here prints.
 */
@NullMarked
package earmark.agree.tuning;

import org.jspecify.annotations.NullMarked;
