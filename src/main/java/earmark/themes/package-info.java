/**
 * Recurring themes in what people wrote or said: which texts belong together, how many themes there are, what each is
 * about, how sure that is, and how it changes from week to week. No theme without quotations.
 *
 * <p>The path: texts → {@code Representation} (vectors) → {@code cluster} (which belong together) → {@code ThemeCount}
 * → {@code Labels} → {@link earmark.themes.Themes}.
 */
@NullMarked
package earmark.themes;

import org.jspecify.annotations.NullMarked;
