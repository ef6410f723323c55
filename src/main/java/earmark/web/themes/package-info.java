/** The API of themes: what customers complain of again and again, how it comes and goes, what people decide about it. */
@NullMarked
package earmark.web.themes;

import org.jspecify.annotations.NullMarked;
