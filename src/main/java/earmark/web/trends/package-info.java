/** The API of key figures and marker rates over time. */
@NullMarked
package earmark.web.trends;

import org.jspecify.annotations.NullMarked;
