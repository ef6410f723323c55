/**
 * Themes that stay: what a run found is held against what is known, so that a theme keeps its id and its name, and what
 * people decided (joined, divided, named, not a theme) is done again. Pure: a {@link earmark.themes.kept.ThemeBook} in, another out.
 */
@NullMarked
package earmark.themes.kept;

import org.jspecify.annotations.NullMarked;
