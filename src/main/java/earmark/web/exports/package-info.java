/** Tables of what is kept, for spreadsheets and business intelligence. */
@NullMarked
package earmark.web.exports;

import org.jspecify.annotations.NullMarked;
