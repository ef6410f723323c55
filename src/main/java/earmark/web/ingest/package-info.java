/** The API of bringing data in: uploads, what failed, scorecards, and the jobs that do the work. */
@NullMarked
package earmark.web.ingest;

import org.jspecify.annotations.NullMarked;
