/** The API of the access log: who looked at what. */
@NullMarked
package earmark.web.access;

import org.jspecify.annotations.NullMarked;
