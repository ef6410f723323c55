/**
 * Scores as people have them: spreadsheets and exports, wide, long, one form a sheet, calibration tables, JSON. Nothing
 * is kept here: reading a file gives an {@link earmark.score.imports.ImportPlan} that says what was taken for what, what
 * was rejected where and why, and what would be kept.
 */
@NullMarked
package earmark.score.imports;

import org.jspecify.annotations.NullMarked;
