/**
 * The nouns of earmark. Start reading here.
 *
 * <p>A recording, an email thread or a chat becomes one {@link earmark.model.Interaction}: {@link earmark.model.Turn
 * turns} of {@link earmark.model.Speaker speakers}, in time order. Its {@link earmark.model.Analysis} adds sentences and
 * tokens. Rules look at the analysis and give one {@link earmark.model.Verdict} a marker, whose {@link
 * earmark.model.Outcome} is one of four: present, absent, no opportunity, undetermined. A present outcome rests on
 * {@link earmark.model.Finding findings}, and each finding on a {@link earmark.model.Place}: characters of one turn and,
 * in a call, milliseconds of the recording.
 *
 * <p>Units stand in names: {@code Ms} is milliseconds from the first sample, {@code start}/{@code end} without a unit
 * are UTF-16 characters in the text of one turn; all spans are half-open. Confidences lie in [0, 1]. Everything here is
 * an immutable record, an enum or a sealed interface: thread-safe, without input or output, and ignorant of every other
 * package.
 */
@NullMarked
package earmark.model;

import org.jspecify.annotations.NullMarked;
