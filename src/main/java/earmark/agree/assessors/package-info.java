/** How people score: severity, drift, habits, consistency, calibration sessions. Nothing here prints. */
@NullMarked
package earmark.agree.assessors;

import org.jspecify.annotations.NullMarked;
