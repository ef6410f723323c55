/**
 * People's scores and the machine's answers to the same questions, held against each other question by question. Nothing
 * here prints or reads what is kept.
 */
@NullMarked
package earmark.agree.scores;

import org.jspecify.annotations.NullMarked;
