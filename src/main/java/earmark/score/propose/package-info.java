/**
 * What the machine can say about a form's questions: proposals with evidence, never scores. Also the two guards around
 * them: when a proposal may fill in a person's form, and whether observations are free of judgements.
 */
@NullMarked
package earmark.score.propose;

import org.jspecify.annotations.NullMarked;
