/** The API of calibration sessions: scored blind, then shown side by side and agreed upon. */
@NullMarked
package earmark.web.calibration;

import org.jspecify.annotations.NullMarked;
