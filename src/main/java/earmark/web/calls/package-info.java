/** The API of the call page: one interaction with its words, findings, sound and corrections. */
@NullMarked
package earmark.web.calls;

import org.jspecify.annotations.NullMarked;
