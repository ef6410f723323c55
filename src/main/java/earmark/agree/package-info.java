/**
 * How well a machine and people agree, and about what they do not: markers held against labels. Nothing here prints.
 */
@NullMarked
package earmark.agree;

import org.jspecify.annotations.NullMarked;
