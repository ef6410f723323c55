/**
 * Key figures of contacts: how long they took, how customers rated them, which markers they have, by group and over time;
 * each with its number and interval, and held against its target. Knows no files and no database.
 */
@NullMarked
package earmark.kpi;

import org.jspecify.annotations.NullMarked;
